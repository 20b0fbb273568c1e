package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers are unique in their tenant, however many ask at once. */
class CaseNumbersIT extends OverHttp {

    private static final Instant LATE = Instant.parse("2026-03-02T15:59:59Z"); // a second before midnight in China

    @Autowired
    private CaseNumbers numbers;

    @Test
    void givesEachNumberOnce() throws InterruptedException {
        var given = together(3_000, () -> next("nanyang", LATE));

        assertThat(given).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{6}20260302\\d{5}"));
    }

    @Test
    void beginsAnewOnAnotherDay() {
        var before = next("nanyang", LATE);
        var after = next("nanyang", LATE.plusSeconds(1));

        assertThat(before).contains("20260302");
        assertThat(after).contains("20260303").endsWith("00001");
    }

    private String next(String tenant, Instant at) {
        return CurrentTenant.callAs(new TenantId(tenant), () -> numbers.next(at));
    }

    private static List<String> together(int count, Callable<String> work) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(24)) {
            return executor
                    .invokeAll(IntStream.range(0, count).mapToObj(i -> work).toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
