package io.cityops.tenant.facilities.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.web.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateTests {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void isReadInTheTimeOfItsZone() {
        var read = new Update("P1", 37, 120, null, "2026-11-24T07:59:00+08:00").read(NOW, new ArrayList<>());

        assertThat(read).hasValue(new Observation("P1", State.OPEN, 37, 120, Instant.parse("2026-11-23T23:59:00Z")));
    }

    @Test
    void saysFullAsNoneFreeAndOfAClosedPlaceNoNumber() {
        assertThat(said("full", null)).isEqualTo(new Observation("P1", State.OPEN, 0, null, NOW));
        assertThat(said("closed", 12)).isEqualTo(new Observation("P1", State.CLOSED, null, null, NOW));
        assertThat(said("unknown", null)).isEqualTo(new Observation("P1", State.UNKNOWN, null, null, NOW));
    }

    @Test
    void makesNoSense() {
        refused(update(5, 4, null, NOW), "/free");
        refused(update(-1, 4, null, NOW), "/free");
        refused(update(null, 4, "open", NOW), "/free");
        refused(update(3, 4, "full", NOW), "/free");
        refused(update(null, -4, "closed", NOW), "/total");
        refused(update(3, 4, "crowded", NOW), "/state");
        refused(update(3, 4, null, NOW.plusSeconds(61)), "/observedAt");
        refused(update(3, 4, null, NOW.minusSeconds(86_401)), "/observedAt");
        refused(new Update("P1", 3, 4, null, "gestern"), "/observedAt");
        refused(new Update("P1", 3, 4, null, null), "/observedAt");
        refused(new Update(" ", 3, 4, null, NOW.toString()), "/place");
        refused(new Update("x".repeat(201), 3, 4, null, NOW.toString()), "/place");
        refused(new Update(null, null, null, "x", "y"), "/place", "/state", "/observedAt");
    }

    @Test
    void mayBeAMinuteAheadAndADayOld() {
        assertThat(update(3, 4, null, NOW.plusSeconds(60)).read(NOW, new ArrayList<>()))
                .isPresent();
        assertThat(update(3, 4, null, NOW.minusSeconds(86_400)).read(NOW, new ArrayList<>()))
                .isPresent();
    }

    private static Observation said(String state, @Nullable Integer free) {
        return new Update("P1", free, null, state, NOW.toString())
                .read(NOW, new ArrayList<>())
                .orElseThrow();
    }

    private static Update update(@Nullable Integer free, @Nullable Integer total, @Nullable String state, Instant at) {
        return new Update("P1", free, total, state, at.toString());
    }

    private static void refused(Update update, String... pointers) {
        List<FieldError> errors = new ArrayList<>();
        assertThat(update.read(NOW, errors)).isEmpty();
        assertThat(errors).extracting(FieldError::pointer).containsExactly(pointers);
    }
}
