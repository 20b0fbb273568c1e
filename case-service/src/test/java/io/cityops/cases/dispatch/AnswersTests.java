package io.cityops.cases.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.dispatch.Proposal.Kind;
import io.cityops.cases.dispatch.Roster.Single;
import io.cityops.cases.dispatch.Roster.Weekly;
import io.cityops.cases.grids.Grid;
import io.cityops.cases.grids.Whereabouts;
import io.cityops.cases.grids.Whereabouts.Near;
import io.cityops.cases.lifecycle.Category;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules and rosters at some moments, from a Friday on. */
class AnswersTests {

    private static final UUID STREET = UUID.randomUUID();
    private static final UUID CREW = UUID.randomUUID();
    private static final UUID NIGHT = UUID.randomUUID();
    private static final Map<UUID, String> UNITS = Map.of(STREET, "街道", CREW, "城管大队", NIGHT, "夜班队");
    private static final Category STALLS = new Category("09005", "店外经营", "2026", "matter");
    private static final Grid EAST = new Grid("E", "东", STREET);
    private static final Grid WEST = new Grid("W", "西", null);
    private static final Rule STALLS_AT_NIGHT = rule("夜间看值班表", Set.of("09005"), null, null, "off", null, "night");
    private static final Rule STALLS_TO_CREW = rule("店外经营归大队", Set.of("09005"), null, null, "always", CREW, null);
    private static final Rule EAST_TO_STREET = rule("东网格归街道", null, "E", null, "always", STREET, null);

    @Test
    void followsTheFirstRuleThatHoldsAndNamesIt() {
        var came = answers(at("2026-11-20T10:00"), true).to(STALLS, in(EAST));

        assertThat(came.unit().name()).isEqualTo("城管大队");
        assertThat(came.candidates().getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.RULE);
            assertThat(line.rule()).isEqualTo("店外经营归大队");
        });
        assertThat(answers(at("2026-11-20T10:00"), true)
                        .to(null, in(EAST))
                        .unit()
                        .name())
                .as("a case without a category")
                .isEqualTo("街道");
    }

    @Test
    void tellsAPartFromTheMatterOfTheSameCode() {
        var moment = new TimeOfDay(at("2026-11-20T10:00"), true);
        var part = new Category("09005", "店招", "2026", "part");
        var old = new Category("09005", "店外经营", "2026", null);
        var matters = new Rule("事件", "2026", "matter", Set.of("09005"), null, null, "always", null, null, CREW, null);

        assertThat(matters.holds(STALLS, EAST, moment)).isTrue();
        assertThat(matters.holds(old, EAST, moment))
                .as("from before kinds were kept")
                .isTrue();
        assertThat(matters.holds(part, EAST, moment)).isFalse();
        assertThat(STALLS_TO_CREW.holds(part, EAST, moment))
                .as("a rule without a kind")
                .isTrue();
    }

    @Test
    void asksTheRosterOverMidnight() {
        for (var time : List.of("2026-11-20T20:00", "2026-11-21T00:00", "2026-11-21T07:59")) {
            var came = answers(at(time), false).to(STALLS, in(EAST));
            assertThat(came.unit().name()).as(time).isEqualTo("夜班队");
            var line = came.candidates().getFirst().lines().getFirst();
            assertThat(line.kind()).isEqualTo(Kind.ON_DUTY);
            assertThat(line.roster()).isEqualTo("夜间值班表");
            assertThat(line.until()).isEqualTo(at("2026-11-21T08:00"));
        }
    }

    @Test
    void goesOnToTheNextRuleWhereNobodyIsOnDuty() {
        var came = answers(at("2026-11-21T08:00"), false).to(STALLS, in(EAST));

        assertThat(came.unit().name()).isEqualTo("城管大队");
        assertThat(came.candidates().getFirst().lines())
                .extracting(Proposal.Line::kind)
                .containsExactly(Kind.NOBODY_ON_DUTY, Kind.RULE);
    }

    @Test
    void letsASingleDayReplaceTheWeekButNotTheNightBefore() {
        var roster = new Roster(
                "r",
                "值班",
                List.of(new Weekly(List.of(1, 2, 3, 4, 5, 6, 7), time("20:00"), time("08:00"), NIGHT, null)),
                List.of(new Single(LocalDate.of(2026, 10, 1), time("07:00"), time("19:00"), CREW, "带班 王某")));

        assertThat(roster.onDuty(at("2026-10-01T06:00")).orElseThrow().unit()).isEqualTo(NIGHT);
        assertThat(roster.onDuty(at("2026-10-01T07:30")).orElseThrow().unit())
                .as("whoever came last")
                .isEqualTo(CREW);
        assertThat(roster.onDuty(at("2026-10-01T21:00")))
                .as("the day does without the week's")
                .isEmpty();
        assertThat(roster.onDuty(at("2026-10-02T03:00"))).isEmpty();
        assertThat(roster.onDuty(at("2026-10-02T20:00"))).isPresent();
        var round = new Roster(
                "r", "值班", List.of(new Weekly(List.of(5), time("08:00"), time("08:00"), CREW, null)), List.of());
        assertThat(round.onDuty(at("2026-11-21T07:59"))).as("a whole day").isPresent();
        assertThat(round.onDuty(at("2026-11-21T08:00"))).isEmpty();
    }

    @Test
    void proposesNobodyNearABorderButTellsWhatFollowsForEach() {
        var where = new Whereabouts(List.of(WEST), List.of(new Near(EAST, 7.26)));
        var came = answers(at("2026-11-20T10:00"), true).to(null, where);

        assertThat(came.doubtful()).isTrue();
        assertThat(came.unit()).isNull();
        assertThat(came.candidates()).extracting(Proposal.Candidate::metres).containsExactly(0.0, 7.3);
        assertThat(came.candidates().getFirst().lines())
                .extracting(Proposal.Line::kind)
                .containsExactly(Kind.NO_RULE);
        assertThat(came.candidates().getLast().unit().name()).isEqualTo("街道");
        var known = new Whereabouts(List.of(EAST), List.of(new Near(WEST, 3)));
        assertThat(answers(at("2026-11-20T10:00"), true).to(null, known).unit())
                .as("though a rule holds for where it lies")
                .isNull();
    }

    @Test
    void saysThatAPlaceIsOutsideOfAllGrids() {
        var came = answers(at("2026-11-20T10:00"), true).to(STALLS, Whereabouts.NOWHERE);

        assertThat(came.candidates())
                .singleElement()
                .satisfies(one -> assertThat(one.grid()).isNull());
        assertThat(came.unit().name()).as("a rule for anywhere still holds").isEqualTo("城管大队");
    }

    @Test
    void holdsInTheGridsOfAUnitAndAtItsHours() {
        var below = rule("街道的网格", null, null, Set.of(STREET), "always", STREET, null);
        assertThat(below.holds(null, EAST, new TimeOfDay(at("2026-11-20T10:00"), true)))
                .isTrue();
        assertThat(below.holds(null, WEST, new TimeOfDay(at("2026-11-20T10:00"), true)))
                .isFalse();
        assertThat(below.holds(null, null, new TimeOfDay(at("2026-11-20T10:00"), true)))
                .isFalse();
        var other = new Category("09005", "店外经营", "2013", "matter");
        assertThat(STALLS_TO_CREW.holds(other, EAST, new TimeOfDay(at("2026-11-20T10:00"), true)))
                .as("the same code in another scheme")
                .isFalse();
        var night = new TimeOfDay(at("2026-11-20T02:00"), false);
        assertThat(night.between(time("22:00"), time("06:00"))).isTrue();
        assertThat(night.between(time("02:00"), time("06:00"))).isTrue();
        assertThat(night.between(time("22:00"), time("02:00"))).isFalse();
    }

    @Test
    void passesOverAUnitThatIsGone() {
        var gone = rule("撤销的单位", null, null, null, "always", UUID.randomUUID(), null);
        var duties = new Duties(1, 20, List.of(gone, EAST_TO_STREET), List.of());
        var came = new Answers(duties, UNITS, new TimeOfDay(at("2026-11-20T10:00"), true)).to(null, in(EAST));

        assertThat(came.unit().name()).isEqualTo("街道");
        assertThat(came.candidates().getFirst().lines().getFirst().kind()).isEqualTo(Kind.UNIT_GONE);
    }

    private static Answers answers(LocalDateTime local, boolean working) {
        var roster = new Roster(
                "night",
                "夜间值班表",
                List.of(new Weekly(List.of(5), time("18:00"), time("08:00"), NIGHT, "带班 李某")),
                List.of());
        var duties = new Duties(1, 20, List.of(STALLS_AT_NIGHT, STALLS_TO_CREW, EAST_TO_STREET), List.of(roster));
        return new Answers(duties, UNITS, new TimeOfDay(local, working));
    }

    private static Whereabouts in(Grid grid) {
        return new Whereabouts(List.of(grid), List.of());
    }

    private static Rule rule(
            String name, Set<String> codes, String grid, Set<UUID> units, String when, UUID unit, String roster) {
        return new Rule(name, codes == null ? null : "2026", null, codes, grid, units, when, null, null, unit, roster);
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
