package io.cityops.cases.supervision;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts missed limits, one unit at a time; too many of them become a matter by themselves. */
@Component
class Counting {

    private static final int MARK = 4;

    private final MissedLimits missed;
    private final Matters matters;
    private final AlarmedCases cases;
    private final Rulebook rulebook;
    private final Announcing announcing;
    private final Calendars calendars;
    private final Clock clock;

    Counting(
            MissedLimits missed,
            Matters matters,
            AlarmedCases cases,
            Rulebook rulebook,
            Announcing announcing,
            Calendars calendars,
            Clock clock) {
        this.missed = missed;
        this.matters = matters;
        this.cases = cases;
        this.rulebook = rulebook;
        this.announcing = announcing;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether the tenant counts what a clock has missed. */
    boolean counts(ClockName clock) {
        var rules = rulebook.current().city().misses();
        return rules.on() && rules.clocks().contains(clock);
    }

    /**
     * Counts a missed limit, once however often it is told. Whoever first looks at the case holds what counts for the unit
     * before that, so that an appeal that is granted meanwhile is seen.
     *
     * @param since when the clock was started whose limit was missed; absent where it was started anew meanwhile
     */
    @Transactional
    public void count(Miss miss, @Nullable Instant since) {
        if (!counts(miss.clock())) {
            return;
        }
        var rules = rulebook.current().city().misses();
        missed.hold(miss.unit());
        if (missed.note(miss, since)) {
            var full = full(miss, rules);
            if (!full.isEmpty()) {
                open(full, miss, rules);
            }
        }
    }

    /** An appeal was granted: what the case had the unit miss counts no more, and what it had led to may fall. */
    @Transactional
    public void waive(UUID caseId, UUID unit, String number) {
        missed.hold(unit);
        var now = now();
        for (var touched : missed.waive(caseId, unit, now)) {
            matters.hold(touched)
                    .filter(matter -> !matter.state().ended())
                    .ifPresent(matter -> lessen(matter, number, now));
        }
    }

    private void lessen(Matter matter, String number, Instant now) {
        matters.remember(matter.id(), now, Matter.Act.WAIVE, Doer.CLOCK, number + " 申诉成立，剔除", List.of());
        var left = missed.of(matter.id()).stream()
                .filter(miss -> miss.waivedAt() == null)
                .toList();
        var rules = rulebook.current().city().misses();
        if (left.size() < rules.times()) {
            withdraw(matter, left.size(), now);
            left.forEach(freed -> reopen(freed, rules));
        }
    }

    private void withdraw(Matter matter, int left, Instant now) {
        var next = matter.withdrawn(now);
        matters.change(next);
        missed.free(matter.id());
        matters.remember(matter.id(), now, Matter.Act.WITHDRAW, Doer.CLOCK, "剔除后余 " + left + " 次，不足督办次数", List.of());
        announcing.tell(next, "withdrawn", "申诉成立，督办撤销", null);
    }

    /** What counts again may be enough together with what the unit has missed since. */
    private void reopen(Miss freed, MissRules rules) {
        var full = full(freed, rules);
        if (!full.isEmpty()) {
            open(full, full.getLast(), rules);
        }
    }

    private List<Miss> full(Miss with, MissRules rules) {
        return Tally.full(missed.standing(with.unit()), rules, with.dueAt(), calendars.zone());
    }

    private void open(List<Miss> full, Miss last, MissRules rules) {
        var now = now();
        var id = Ids.next();
        var matter = Matter.opened(id, number(last, id), last, rules.unit(), rules.answerHours(), now);
        matters.add(matter);
        missed.take(full, matter.id());
        var why = "%d 次超时（%s），自动转督查 %s".formatted(full.size(), words(full), matter.number());
        matters.remember(matter.id(), now, Matter.Act.OPEN, Doer.CLOCK, why, List.of());
        cases.supervise(last.caseId(), why, now);
        announcing.tell(matter, "opened", why, null);
    }

    /** The number of the case that filled the measure, and a mark of its own: a case may do so more than once. */
    private static String number(Miss last, UUID id) {
        var text = id.toString();
        return "DC" + last.number() + "-" + text.substring(text.length() - MARK);
    }

    private static String words(List<Miss> full) {
        return full.stream().map(Miss::number).distinct().collect(Collectors.joining("、"));
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
