package io.cityops.tenant.organisation.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.catalogue.Entry;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Scheme;
import io.cityops.tenant.organisation.UnitView;
import io.cityops.tenant.organisation.responsibility.DutyRoster.Single;
import io.cityops.tenant.organisation.responsibility.DutyRoster.Weekly;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of several rules one goes before all others, and rosters have one unit on duty at a time. */
class RuleCheckTests {

    private static final UUID CITY = UUID.randomUUID();
    private static final UUID STREET = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Known KNOWN = new Known(
            List.of(
                    new UnitView(CITY, "c", "市", "centre", null, 1, "always"),
                    new UnitView(STREET, "s", "街", "street", CITY, 2, "working"),
                    new UnitView(OTHER, "o", "街二", "street", CITY, 2, "working")),
            List.of(),
            codes -> Set.of());

    @Test
    void putsTheMoreExactFirst() {
        var anywhere = rule("anywhere", null, null, "always");
        var city = rule("city", null, CITY, "always");
        var street = rule("street", null, STREET, "always");
        var off = rule("off", null, STREET, "off");
        var night = rule("night", null, STREET, "between");
        var grid = rule("grid", "G1", null, "always");
        var sorted = List.of(anywhere, city, street, off, night, grid).stream()
                .sorted(KNOWN.precedence().order())
                .map(AnsweringRule::name)
                .toList();

        assertThat(sorted).containsExactly("grid", "night", "off", "street", "city", "anywhere");
    }

    @Test
    void asksWhatBeforeWhere() {
        var category = matter("category", "09005", null);
        var major = matter("major", null, "09");
        var grid = rule("grid", "G1", null, "always");

        assertThat(List.of(grid, major, category).stream()
                        .sorted(KNOWN.precedence().order())
                        .map(AnsweringRule::name))
                .containsExactly("category", "major", "grid");
    }

    @Test
    void refusesTwoOfWhichNeitherIsMoreExact() {
        assertThat(faults(rule("a", null, STREET, "always"), rule("b", null, STREET, "always")))
                .extracting(FieldError::pointer)
                .containsExactly("/rules/1");
        assertThat(faults(rule("a", null, STREET, "always"), rule("b", null, OTHER, "always")))
                .as("no grid is below both")
                .isEmpty();
        assertThat(faults(rule("a", null, STREET, "working"), rule("b", null, STREET, "off")))
                .isEmpty();
        assertThat(faults(hours("a", "18:00", "08:00"), hours("b", "07:00", "09:00")))
                .as("both hold from seven to eight")
                .hasSize(1);
        assertThat(faults(hours("a", "18:00", "08:00"), hours("b", "08:00", "18:00")))
                .isEmpty();
    }

    @Test
    void refusesWhatRefersToNothingOrToTwoThings() {
        var two = new AnsweringRule("a", null, null, null, null, "G1", STREET, "always", null, null, STREET, "r");
        assertThat(faults(two)).extracting(FieldError::pointer).containsExactly("/rules/0/under", "/rules/0/unit");
        var nobody = new AnsweringRule("a", null, null, null, null, null, null, "between", "25:00", "08:00", null, "r");
        assertThat(faults(nobody)).extracting(FieldError::pointer).containsExactly("/rules/0/from", "/rules/0/roster");
        assertThat(faults(matter("a", "09005", null)))
                .extracting(FieldError::pointer)
                .containsExactly("/rules/0/category");
    }

    @Test
    void tellsPartsFromMattersThatGoByOneCode() {
        var of2013 = Scheme.find("GBT30428.2-2013").orElseThrow();
        var parts = entry(of2013, Kind.PART, "0102");
        var matters = entry(of2013, Kind.MATTER, "0103");
        var known = new Known(KNOWN.units(), List.of(parts, matters), codes -> Set.of());
        var both = about("both", of2013.key(), null, null, "01");
        var part = about("part", of2013.key(), "part", null, "01");
        var matter = about("matter", of2013.key(), "matter", null, "01");

        assertThat(known.codes(part)).containsExactly("0102");
        assertThat(known.codes(matter)).containsExactly("0103");
        assertThat(known.codes(both)).containsExactlyInAnyOrder("0102", "0103");
        assertThat(RuleCheck.of(List.of(both, part, matter), Set.of(), known)).isEmpty();
        assertThat(RuleCheck.of(List.of(part, about("again", of2013.key(), "part", null, "01")), Set.of(), known))
                .hasSize(1);
        assertThat(List.of(both, matter).stream()
                        .sorted(known.precedence().order())
                        .map(AnsweringRule::name))
                .containsExactly("matter", "both");
    }

    @Test
    void refusesWhatWouldBePassedOver() {
        var hours = new AnsweringRule("a", null, null, null, null, null, null, "working", "08:00", null, STREET, null);
        assertThat(faults(hours)).extracting(FieldError::pointer).containsExactly("/rules/0/from");
        assertThat(faults(about("a", "GBT47678.5-2026", "matter", null, null)))
                .extracting(FieldError::pointer)
                .containsExactly("/rules/0/scheme");
        assertThat(faults(about("a", null, "part", null, null)))
                .extracting(FieldError::pointer)
                .containsExactly("/rules/0/kind");
    }

    @Test
    void hasOneUnitOnDutyAtATimeOverMidnightAndOverTheWeeksEnd() {
        assertThat(roster(week("20:00", "08:00", 7), week("07:00", "09:00", 1)))
                .as("sunday's night goes on into monday")
                .hasSize(1);
        assertThat(roster(week("20:00", "08:00", 7), week("08:00", "20:00", 1))).isEmpty();
        assertThat(roster(week("18:00", "08:00", 1, 2, 3), week("08:00", "18:00", 1, 2, 3)))
                .isEmpty();
        assertThat(roster(week("08:00", "08:00", 1), week("07:59", "08:30", 2)))
                .as("a whole day and a night")
                .hasSize(1);
        var day = new Single(LocalDate.of(2026, 10, 1), "00:00", "12:00", STREET, null);
        var same = new Single(LocalDate.of(2026, 10, 1), "11:00", "13:00", STREET, null);
        assertThat(RosterCheck.of(List.of(new DutyRoster("r", "值班", List.of(), List.of(day, same))), KNOWN))
                .hasSize(1);
    }

    private static List<FieldError> roster(Weekly... shifts) {
        return RosterCheck.of(List.of(new DutyRoster("r", "值班", List.of(shifts), List.of())), KNOWN);
    }

    private static Weekly week(String from, String to, Integer... days) {
        return new Weekly(List.of(days), from, to, STREET, null);
    }

    private static List<FieldError> faults(AnsweringRule... rules) {
        return RuleCheck.of(List.of(rules), Set.of(), KNOWN);
    }

    private static Entry entry(Scheme scheme, Kind kind, String code) {
        return new Entry(
                UUID.randomUUID(), scheme, kind, code, code, new Major("01", "甲"), List.of(), List.of(), false, false);
    }

    private static AnsweringRule rule(String name, String grid, UUID under, String when) {
        var hours = when.equals("between");
        return new AnsweringRule(
                name,
                null,
                null,
                null,
                null,
                grid,
                under,
                when,
                hours ? "18:00" : null,
                hours ? "08:00" : null,
                STREET,
                null);
    }

    private static AnsweringRule hours(String name, String from, String to) {
        return new AnsweringRule(name, null, null, null, null, null, null, "between", from, to, STREET, null);
    }

    private static AnsweringRule matter(String name, String category, String major) {
        return about(name, "GBT47678.5-2026", null, category, major);
    }

    private static AnsweringRule about(String name, String scheme, String kind, String category, String major) {
        return new AnsweringRule(name, scheme, kind, category, major, null, null, "always", null, null, STREET, null);
    }
}
