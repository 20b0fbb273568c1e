package io.cityops.cases.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class SourceFiguresIT extends OverHttp {

    private static final String FIGURES = "/t/counted/api/channels/figures";

    @Test
    void countEveryCaseBySourceAndClass() {
        for (var source : new String[] {"patrol", "patrol", "video", "hotline"}) {
            var report = new HashMap<>(report());
            report.put("source", source);
            assertThat(post("/t/counted/api/cases", desk("counted"), report).status())
                    .isEqualTo(201);
        }
        post("/t/counted/api/reports", null, report());

        var figures = get(FIGURES, desk("counted"));
        assertThat(figures.body().at("/total").asLong()).isEqualTo(5);
        assertThat(figures.body().at("/byClass/self").asLong()).isEqualTo(3);
        assertThat(figures.body().at("/byClass/other").asLong()).isEqualTo(2);
        assertThat(figures.text("/items/0/source")).isEqualTo("patrol");
        assertThat(figures.body().at("/items/0/count").asLong()).isEqualTo(2);
        assertThat(get(FIGURES + "?from=2020-01-01&until=2020-02-01", desk("counted"))
                        .body()
                        .at("/total")
                        .asLong())
                .isZero();
        assertThat(get(FIGURES + "?from=2020-01-01&until=2022-02-01", desk("counted"))
                        .status())
                .isEqualTo(422);
        var unit = get(FIGURES, unit("counted", FakeTenantService.WORKS));
        assertThat(unit.body().at("/total").asLong()).isZero();
        assertThat(get(FIGURES, desk("nanyang")).status()).isEqualTo(404);
        assertThat(get(FIGURES, null).status()).isEqualTo(401);
    }
}
