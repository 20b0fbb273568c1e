package io.cityops.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How cases came, and where their reporters are answered. */
class SourcesIT extends OverHttp {

    private static final String CASES = "/t/sourced/api/cases";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areKeptFilteredAndShownWithTheirClass() {
        var desk = desk("sourced");
        var told = post("/t/sourced/api/reports", null, report()).text("/number");
        var found = from("patrol").text("/number");
        var media = from("media").text("/number");

        assertThat(get(CASES + "?sourceClass=self", desk).body().findValuesAsString("number"))
                .containsExactly(found);
        assertThat(get(CASES + "?source=media", desk).body().findValuesAsString("number"))
                .containsExactly(media);
        var others = get(CASES + "?sourceClass=other&sort=reported", desk);
        assertThat(others.body().findValuesAsString("number")).containsExactly(media, told);
        assertThat(others.text("/items/0/sourceClass")).isEqualTo("other");
        assertThat(get(CASES + "?source=media&sourceClass=self", desk).status()).isEqualTo(422);
        assertThat(get(CASES + "?source=smoke", desk).text("/errors/0/detail")).contains("hotline", "open311");
        assertThat(from("smoke").text("/errors/0/pointer")).isEqualTo("/source");
        assertThat(get(CASES + "/" + from("patrol").text("/id"), desk).text("/history/0/source"))
                .isEqualTo("patrol");
    }

    @Test
    void answerACallerByTelephoneAndNobodyElse() {
        var called = from("hotline");
        var onTheWeb = post("/t/sourced/api/reports", null, report());

        assertThat(answerTo(called)).isEqualTo("tel:+8613812345678");
        assertThat(answerTo(onTheWeb)).isEqualTo("-");
        assertThat(called.body().toString()).doesNotContain("tel:");
    }

    private static Answer from(String source) {
        var report = new HashMap<>(report());
        report.putAll(Map.of("source", source));
        return post(CASES, desk("sourced"), report);
    }

    private String answerTo(Answer opened) {
        return CurrentTenant.callAs(
                new TenantId("sourced"),
                () -> jdbc.sql("select coalesce(answer_to, '-') from cases where number = ?")
                        .param(opened.text("/number"))
                        .query(String.class)
                        .single());
    }
}
