package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.city.LevelRules;
import io.cityops.cases.city.LevelRules.YellowFrom;
import io.cityops.tenancy.Ids;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The progress light: blue uploaded, yellow taken by the unit, or taken and assigned where a tenant says so, green handled. */
class LightTests {

    private static final Rules ASSIGNED = rules(YellowFrom.ASSIGNED);

    @Test
    void isYellowFromSigningInMostCities() {
        var found = dispatched(TestCases.RULES);

        assertThat(Stream.of(Action.SIGN, Action.ASSIGN, Action.REVOKE, Action.FEED_BACK)
                        .map(action -> light(found, action, TestCases.RULES)))
                .containsExactly(ProgressLight.YELLOW, ProgressLight.YELLOW, ProgressLight.YELLOW, ProgressLight.GREEN);
    }

    @Test
    void isYellowFromAssigningWhereATenantSaysSo() {
        var found = dispatched(ASSIGNED);

        assertThat(Stream.of(Action.SIGN, Action.ASSIGN, Action.REVOKE, Action.ASSIGN, Action.FEED_BACK)
                        .map(action -> light(found, action, ASSIGNED)))
                .containsExactly(
                        ProgressLight.BLUE,
                        ProgressLight.YELLOW,
                        ProgressLight.BLUE,
                        ProgressLight.YELLOW,
                        ProgressLight.GREEN);
    }

    @Test
    void doesNotTurnWhileAUnitAsksForSomethingBeforeItAssigns() {
        var found = dispatched(ASSIGNED);
        light(found, Action.SIGN, ASSIGNED);

        assertThat(light(found, Action.ASK_EXTEND, ASSIGNED)).isEqualTo(ProgressLight.BLUE);
        assertThat(Stage.showing(ProgressLight.BLUE)).contains(found.stage(), Stage.HANDLING);
    }

    @Test
    void staysBlueWhileACaseHangsThatNobodyWasAssigned() {
        var found = dispatched(ASSIGNED);

        assertThat(Stream.of(Action.SIGN, Action.ASK_HANG, Action.APPROVE, Action.RESUME)
                        .map(action -> light(found, action, ASSIGNED)))
                .containsOnly(ProgressLight.BLUE);
        assertThat(Stage.showing(ProgressLight.BLUE)).contains(Stage.HUNG);
    }

    @Test
    void isToldOfOnlyWhereItHasTurnedSinceTheCaseWasRead() {
        var found = dispatched(ASSIGNED);

        assertThat(Stream.of(Action.SIGN, Action.ASSIGN, Action.ASK_EXTEND, Action.APPROVE)
                        .map(action -> turned(found, action)))
                .containsExactly(false, true, false, false);
    }

    private static boolean turned(CaseFile found, Action action) {
        found.lightBefore = found.progressLight();
        light(found, action, ASSIGNED);
        return found.lightTurned();
    }

    @Test
    void neverGoesBackToBlueOnceItWasHandled() {
        var found = dispatched(ASSIGNED);

        assertThat(Stream.of(Action.SIGN, Action.ASSIGN, Action.FEED_BACK, Action.CHECK_FAIL, Action.REDISPATCH)
                        .map(action -> light(found, action, ASSIGNED))
                        .skip(3))
                .containsExactly(ProgressLight.YELLOW, ProgressLight.YELLOW);
    }

    @Test
    void ofACaseThatIsWithAnotherLevelIsWhatThatLevelSays() {
        var found = TestCases.filed();
        var tie = Tie.to(new Link(Ids.next(), "nanguan", "南关区", false, Set.of()));
        var lent = new Details(null, null, null, null, null, tie, null, null, null, List.of());
        TestCases.step(found, Action.DELEGATE, lent, TestCases.NOW);

        assertThat(heard(found, tie, 2, Stage.HANDLING, ProgressLight.BLUE)).isEqualTo(ProgressLight.BLUE);
        assertThat(heard(found, tie, 3, Stage.DELEGATED, ProgressLight.YELLOW))
                .as("it has lent it on, to one that handles it")
                .isEqualTo(ProgressLight.YELLOW);
        assertThat(heard(found, tie, 4, Stage.HANDLING, null))
                .as("an older peer tells its stage alone")
                .isEqualTo(ProgressLight.YELLOW);
    }

    private static ProgressLight heard(
            CaseFile found, Tie tie, long version, Stage stage, @Nullable ProgressLight light) {
        found.hear(tie.heard("x", "1", stage, version, light), TestCases.RULES);
        return found.progressLight();
    }

    private static CaseFile dispatched(Rules rules) {
        var found = TestCases.filed();
        found.take(step(found, Action.DISPATCH, rules), TestCases.unit(TestCases.SANITATION), Doer.PUBLIC, now(rules));
        assertThat(found.progressLight()).isEqualTo(ProgressLight.BLUE);
        return found;
    }

    private static ProgressLight light(CaseFile found, Action action, Rules rules) {
        var handler = action == Action.ASSIGN ? "李师傅" : null;
        var details = new Details(null, null, null, null, null, null, handler, null, null, List.of());
        found.take(step(found, action, rules), details, Doer.PUBLIC, now(rules));
        return found.progressLight();
    }

    private static Step step(CaseFile found, Action action, Rules rules) {
        return LifeCycle.step(found, action, now(rules)).orElseThrow();
    }

    private static Moment now(Rules rules) {
        return new Moment(TestCases.NOW, TestCases.TIMES, rules);
    }

    private static Rules rules(YellowFrom from) {
        var usual = TestCases.RULES;
        var city = new CityRules(
                usual.city().hazards(), usual.city().misses(), usual.city().rating(), new LevelRules(from, List.of()));
        return new Rules(
                usual.off(),
                usual.photographed(),
                usual.minutes(),
                usual.names(),
                usual.returnsReviewed(),
                usual.extensions(),
                usual.hangs(),
                usual.hangDays(),
                usual.nearMetres(),
                usual.nearHours(),
                city);
    }
}
