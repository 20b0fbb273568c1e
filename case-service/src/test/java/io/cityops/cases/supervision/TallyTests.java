package io.cityops.cases.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.city.MissRules.Window;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.tenancy.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every missed limit counts once, for one matter, and the third makes one. */
class TallyTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID UNIT = Ids.next();
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void isFullAtTheThird() {
        var two = List.of(miss(ClockName.SIGN, NOON), miss(ClockName.HANDLE, NOON.plusSeconds(1)));
        var three = new ArrayList<>(two);
        three.add(miss(ClockName.SIGN, NOON.plusSeconds(2)));

        assertThat(Tally.full(two, rules(Window.MONTH), NOON, ZONE)).isEmpty();
        assertThat(Tally.full(three, rules(Window.MONTH), NOON, ZONE)).containsExactlyElementsOf(three);
        assertThat(Tally.full(three, MissRules.OFF, NOON, ZONE)).isEmpty();
    }

    @Test
    void countsOnlyWhatTheRulesCount() {
        var three = List.of(miss(ClockName.SIGN, NOON), miss(ClockName.HANDLE, NOON), miss(ClockName.HANDLE, NOON));
        var handling = new MissRules(true, Set.of(ClockName.HANDLE), 3, Window.MONTH, null, 24, "leader");

        assertThat(Tally.counted(three, handling, NOON, ZONE)).hasSize(2);
    }

    @Test
    void countsByTheMonthOfTheTenantsOwnTime() {
        var lastMinuteOfOctober = Instant.parse("2026-10-31T15:59:00Z");
        var first = Instant.parse("2026-10-31T16:00:00Z"); // midnight in Shanghai
        var all = List.of(miss(ClockName.SIGN, lastMinuteOfOctober), miss(ClockName.SIGN, first));

        assertThat(Tally.counted(all, rules(Window.MONTH), NOON, ZONE)).hasSize(1);
        assertThat(Tally.counted(all, rules(Window.SINCE_LAST), NOON, ZONE)).hasSize(2);
    }

    @Test
    void leavesOutWhatAnAppealHasCleared() {
        var cleared = new Miss(Ids.next(), UNIT, "环卫处", Ids.next(), "1", ClockName.SIGN, NOON, NOON, null);
        var all = List.of(cleared, miss(ClockName.SIGN, NOON), miss(ClockName.SIGN, NOON));

        assertThat(Tally.full(all, rules(Window.MONTH), NOON, ZONE)).isEmpty();
    }

    /** Misses come again and again, late and out of order, and some are cleared meanwhile. */
    @Property(tries = 1_000)
    void takesEachOnceAndNeverLeavesEnoughBehind(
            @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> told,
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> cleared) {
        var rules = rules(Window.SINCE_LAST);
        var known = new HashMap<Integer, Miss>();
        var matters = 0;
        for (var at = 0; at < told.size(); at++) {
            var which = told.get(at);
            if (known.putIfAbsent(which, miss(ClockName.SIGN, NOON.plusSeconds(which))) != null) {
                continue; // told again
            }
            if (at < cleared.size() && cleared.get(at) == 0) {
                known.computeIfPresent(which, (key, one) -> with(one, NOON, null));
            }
            var full = Tally.full(List.copyOf(known.values()), rules, NOON, ZONE);
            if (!full.isEmpty()) {
                matters++;
                assertThat(full).hasSize(3).allMatch(Miss::stands);
                var matter = Ids.next();
                var taken = full.stream().map(Miss::id).collect(Collectors.toSet());
                known.replaceAll((key, one) -> taken.contains(one.id()) ? with(one, null, matter) : one);
            }
            assertThat(Tally.counted(List.copyOf(known.values()), rules, NOON, ZONE))
                    .hasSizeLessThan(3);
        }
        var counted =
                known.values().stream().filter(one -> one.waivedAt() == null).count();
        assertThat(matters).isEqualTo((int) (counted / 3));
    }

    @Test
    void makesAMatterThatIsAnsweredBeforeItIsSettled() {
        var matter = Matter.opened(Ids.next(), "DC1", miss(ClockName.SIGN, NOON), null, 10, NOON);

        assertThat(matter.light(NOON.plus(Duration.ofHours(8)))).isEqualTo(DeadlineLight.GREEN);
        assertThat(matter.light(NOON.plus(Duration.ofHours(9)))).isEqualTo(DeadlineLight.YELLOW);
        assertThat(matter.light(NOON.plus(Duration.ofHours(11)))).isEqualTo(DeadlineLight.RED);
        assertThatExceptionOfType(SupervisionProblem.NotNow.class).isThrownBy(() -> matter.settled(NOON));
        var answered = matter.answered();
        assertThat(answered.light(NOON.plus(Duration.ofHours(11)))).isEqualTo(DeadlineLight.GREEN);
        var back = answered.sentBack(10, NOON.plus(Duration.ofHours(2)));
        assertThat(back.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(12)));
        assertThat(back.answered().settled(NOON).state()).isEqualTo(Matter.State.SETTLED);
    }

    private static MissRules rules(Window window) {
        return new MissRules(true, MissRules.OF_UNITS, 3, window, null, 24, "leader");
    }

    private static Miss miss(ClockName clock, Instant due) {
        return new Miss(Ids.next(), UNIT, "环卫处", Ids.next(), "1", clock, due, null, null);
    }

    private static Miss with(Miss one, Instant waived, UUID matter) {
        return new Miss(
                one.id(),
                one.unit(),
                one.unitName(),
                one.caseId(),
                one.number(),
                one.clock(),
                one.dueAt(),
                waived,
                matter);
    }
}
