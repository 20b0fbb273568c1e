package io.cityops.cases.patrol.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.Caller;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSightTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final Set<UUID> BRANCH = Set.of(UNIT, UUID.randomUUID());
    private static final LogSight ALL = new LogSight(Set.of(), null);

    @ParameterizedTest
    @ValueSource(strings = {"case.accept", "case.file", "case.dispatch", "case.close", "case.level", "case.supervise"})
    void coversAllForTheDeskWhateverElseTheyDo(String permission) {
        assertThat(of(UNIT, permission, "case.report", "case.handle")).isEqualTo(ALL);
    }

    @Test
    void coversAllForWhoeverOnlyLooksOn() {
        assertThat(of(null)).isEqualTo(ALL);
    }

    @Test
    void coversACollectorsOwn() {
        assertThat(of(null, "case.report", "case.check")).isEqualTo(new LogSight(Set.of(), "somebody"));
        assertThat(of(UNIT, "case.report")).isEqualTo(new LogSight(Set.of(), "somebody"));
    }

    @Test
    void coversWhatWasFoundInAUnitAndBeneathIt() {
        assertThat(of(UNIT, "case.handle")).isEqualTo(new LogSight(BRANCH, null));
        assertThat(of(UNIT, "case.handle", "case.report")).isEqualTo(new LogSight(BRANCH, null));
        assertThat(of(UNIT, "case.handle", "case.check"))
                .as("who sees every case sees no more of the log")
                .isEqualTo(new LogSight(BRANCH, null));
    }

    @Test
    void coversACollectorsOwnWhoHandlesForNoUnit() {
        assertThat(of(null, "case.handle", "case.report")).isEqualTo(new LogSight(Set.of(), "somebody"));
    }

    @Test
    void coversNothingForWhoHandlesForNoUnit() {
        assertThat(of(null, "case.handle")).isEqualTo(new LogSight(Set.of(new UUID(0, 0)), null));
    }

    private static LogSight of(UUID unit, String... permissions) {
        var all = new java.util.HashSet<>(Set.of(permissions));
        all.add("case.read");
        var caller = new Caller(new TenantId("logged"), "somebody", "某人", Set.of(), all, unit, false);
        return LogSight.of(caller, unit == null ? Set.of() : BRANCH);
    }
}
