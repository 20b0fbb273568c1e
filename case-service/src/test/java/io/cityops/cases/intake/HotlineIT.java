package io.cityops.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hotline's desk form: what 12345 has given a number comes once. */
class HotlineIT extends OverHttp {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsOfTheFormerCaseInsteadOfOpeningASecondOne() {
        var number = "12345-" + System.nanoTime();
        var first = register("nanyang", "hotline", number, Map.of());
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/orderNumber")).isEqualTo(number);

        var again = register("nanyang", "hotline", number, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("urn:cityops:problem:known-order");
        assertThat(again.text("/former/id")).isEqualTo(first.text("/id"));
        assertThat(again.text("/former/number")).isEqualTo(first.text("/number"));
        assertThat(cases(number)).isEqualTo(1);
        assertThat(register("nanyang", "department", number, Map.of()).status()).isEqualTo(201);
        assertThat(register("liuzhou", "hotline", number, Map.of()).status()).isEqualTo(201);
        assertThat(register("nanyang", "hotline", "a b", Map.of()).text("/errors/0/pointer"))
                .isEqualTo("/orderNumber");
    }

    @Test
    void opensOneCaseHoweverManySeatsRegisterIt() throws Exception {
        var number = "12319-" + System.nanoTime();
        Callable<Answer> seat = () -> register("nanyang", "hotline", number, Map.of());
        try (var seats = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    seats.invokeAll(IntStream.range(0, 6).mapToObj(i -> seat).toList());
            var opened = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(201, 409);
                opened += answer.get().status() == 201 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
        assertThat(cases(number)).isEqualTo(1);
    }

    @Test
    void answersARequestThatIsRepeatedAsBefore() {
        var number = "12345-" + System.nanoTime();
        var key = Map.of("Idempotency-Key", "key-" + number);
        var first = register("nanyang", "hotline", number, key);
        var again = register("nanyang", "hotline", number, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    private static Answer register(String tenant, String source, String number, Map<String, String> headers) {
        var report = new HashMap<>(report());
        report.put("source", source);
        report.put("orderNumber", number);
        report.put("description", "工单 " + number);
        return post("/t/" + tenant + "/api/cases", desk(tenant), report, headers);
    }

    private long cases(String number) {
        return CurrentTenant.callAs(
                new TenantId("nanyang"),
                () -> jdbc.sql("select count(*) from cases where description = ? and source = 'hotline'")
                        .param("工单 " + number)
                        .query(Long.class)
                        .single());
    }
}
