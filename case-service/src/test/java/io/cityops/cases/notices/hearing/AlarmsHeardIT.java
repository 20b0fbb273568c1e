package io.cityops.cases.notices.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock that rings is told to who holds it, and once, however often it is heard. */
class AlarmsHeardIT extends OverHttp {

    private final String desk = desk("merging");
    private final String unit = unit("merging", FakeTenantService.SANITATION);
    private final String leader = staff("merging", "leader", null, "case.read");

    @Autowired
    private AlarmsHeard alarms;

    @Test
    void tellWhoHoldsTheClockAndWhoWatches() {
        var id = dispatched();
        var near = alarm(id, "sign", "near_limit");
        var overdue = alarm(id, "sign", "overdue");

        alarms.consume(List.of(near, overdue));
        alarms.consume(List.of(overdue));

        assertThat(told(unit, id)).containsExactlyInAnyOrder("overdue", "near_limit", "yours");
        assertThat(told(leader, id)).containsExactly("overdue");
        assertThat(told(desk, id)).doesNotContain("overdue", "near_limit");
    }

    @Test
    void tellNobodyOfAClockThatHasStoppedMeanwhile() {
        var id = dispatched();
        act("merging", id, unit, "sign", Map.of());

        alarms.consume(List.of(alarm(id, "sign", "overdue")));

        assertThat(told(unit, id)).containsExactly("yours");
    }

    private String dispatched() {
        var id = post("/t/merging/api/cases", desk, report()).text("/id");
        act("merging", id, desk, "accept", Map.of());
        act("merging", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("merging", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        return id;
    }

    private static Event alarm(String id, String clock, String kind) {
        return new Event(
                UUID.randomUUID().toString(),
                new TenantId("merging"),
                "case." + kind,
                id,
                Instant.now(),
                JSON.valueToTree(Map.of("clock", clock, "kind", kind)));
    }

    private static List<String> told(String token, String id) {
        var page = get("/t/merging/api/inbox?limit=100", token).body();
        return StreamSupport.stream(page.at("/items").spliterator(), false)
                .filter(item -> item.at("/caseId").asString().equals(id))
                .map(item -> item.at("/occasion").asString())
                .toList();
    }
}
