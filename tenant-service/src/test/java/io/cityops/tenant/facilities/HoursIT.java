package io.cityops.tenant.facilities;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.calendar.Calendars;
import io.cityops.tenant.calendar.WorkingCalendar;
import io.cityops.tenant.city.OnCityFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnCityFeatures
class HoursIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private @Autowired MockMvcTester http;
    private @Autowired Calendars calendars;

    @Test
    void areToldForTheComingDaysInTheTenantsTimeZone() {
        var told = body(ask(TestServers.SERVICE_KEY, List.of("06:00-22:00", "24/7", "manchmal")), 200);

        var until = Instant.parse(told.path("until").asString());
        assertThat(until)
                .isEqualTo(LocalDate.now(ZONE).plusDays(8).atStartOfDay(ZONE).toInstant());
        assertThat(told.path("openings").propertyNames()).containsExactly("06:00-22:00", "24/7");
        var days = told.path("openings").path("06:00-22:00");
        assertThat(days.size()).isBetween(7, 8);
        for (var day : days) {
            assertThat(day.path("state").asString()).isEqualTo("open");
            assertThat(at(day, "from").atZone(ZONE).getHour()).isEqualTo(6);
            assertThat(at(day, "to").atZone(ZONE).getHour()).isEqualTo(22);
            assertThat(at(day, "to")).isAfter(Instant.now());
        }
        assertThat(told.path("openings").path("24/7"))
                .singleElement()
                .satisfies(all -> assertThat(at(all, "to")).isEqualTo(until));
    }

    @Test
    void followTheTenantsCalendarAsSoonAsItIsDecided() {
        var free = LocalDate.now(ZONE).plusDays(3);
        decide(List.of(new WorkingCalendar.Day(free, false, "三月三")));
        try {
            assertThat(openOn(free)).isFalse();
        } finally {
            decide(List.of(new WorkingCalendar.Day(free, true, null)));
        }
        assertThat(openOn(free)).isTrue();
        decide(List.of());
    }

    @Test
    void areToldToServicesAlone() {
        assertThat(ask("wrong", List.of("24/7"))).hasStatus(404);
        assertThat(ask(TestServers.SERVICE_KEY, java.util.Collections.nCopies(2_001, "24/7")))
                .hasStatus(422);
    }

    private boolean openOn(LocalDate day) {
        var told = body(ask(TestServers.SERVICE_KEY, List.of("08:00-18:00; PH off")), 200);
        return told.path("openings")
                .path("08:00-18:00; PH off")
                .valueStream()
                .anyMatch(span -> LocalDate.ofInstant(at(span, "from"), ZONE).equals(day)
                        && span.path("state").asString().equals("open"));
    }

    private void decide(List<WorkingCalendar.Day> days) {
        CurrentTenant.runAs(
                LIUZHOU,
                () -> calendars.decide(
                        new WorkingCalendar(WorkingCalendar.USUAL.periods(), WorkingCalendar.USUAL.weekdays(), days)));
    }

    private MvcTestResult ask(String key, List<String> texts) {
        return http.post()
                .uri("/internal/t/liuzhou/hours")
                .header("X-CityOps-Service", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("texts", texts)))
                .exchange();
    }

    private static Instant at(JsonNode span, String field) {
        return Instant.parse(span.path(field).asString());
    }
}
