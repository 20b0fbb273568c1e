package io.cityops.cases.supervision;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final TenantDirectory tenants;
    private final Clock clock;

    Counting(
            MissedLimits missed,
            Matters matters,
            AlarmedCases cases,
            Rulebook rulebook,
            Announcing announcing,
            TenantDirectory tenants,
            Clock clock) {
        this.missed = missed;
        this.matters = matters;
        this.cases = cases;
        this.rulebook = rulebook;
        this.announcing = announcing;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Counts a missed limit, once however often it is told. */
    @Transactional
    public void count(Miss miss) {
        var rules = rulebook.current().city().misses();
        if (!rules.on() || !rules.clocks().contains(miss.clock())) {
            return;
        }
        missed.hold(miss.unit());
        if (missed.note(miss)) {
            var full = Tally.full(missed.standing(miss.unit()), rules, miss.dueAt(), zone());
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
            matters.find(touched)
                    .filter(matter -> !matter.state().ended())
                    .ifPresent(matter -> lessen(matter, number, now));
        }
    }

    private void lessen(Matter matter, String number, Instant now) {
        matters.remember(matter.id(), now, Matter.Act.WAIVE, Doer.CLOCK, number + " 申诉成立，剔除", List.of());
        var left = missed.of(matter.id()).stream()
                .filter(miss -> miss.waivedAt() == null)
                .count();
        if (left < rulebook.current().city().misses().times()) {
            var next = matter.withdrawn(now);
            matters.change(next);
            missed.free(matter.id());
            matters.remember(
                    matter.id(), now, Matter.Act.WITHDRAW, Doer.CLOCK, "剔除后余 " + left + " 次，不足督办次数", List.of());
            announcing.tell(next, "withdrawn", "申诉成立，督办撤销", null);
        }
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

    private ZoneId zone() {
        return tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
    }
}
