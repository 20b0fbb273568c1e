package io.cityops.cases.lifecycle;

import io.cityops.cases.city.LevelRules.YellowFrom;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Clocks;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.RunningClock;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A case (案卷): something amiss in a city, from the report to its end. It moves only by the steps of {@link LifeCycle};
 * who may ask for a step is not its business. {@link Cases} reads and {@link StepWriter} writes it; the mapper makes
 * lists of it and writes nothing.
 */
@Entity
@Immutable
@Table(name = "cases")
public class CaseFile extends KeptCase {

    /** Opens a case; the report itself is the first entry of its history. */
    CaseFile(Opening opening, Moment moment) {
        this.id = opening.id();
        this.version = 1L;
        this.number = opening.number();
        this.trackingCode = opening.tracking().value();
        this.stage = opening.stage();
        this.category = opening.category();
        this.filing = opening.filing();
        this.reporter = opening.reporter();
        this.place = opening.place();
        this.reportingUnit = opening.reportingUnit();
        this.description = opening.description();
        this.facility = opening.facility();
        this.source = opening.source();
        this.reportedAt = opening.at();
        this.origin = opening.origin();
        this.originKey = origin == null ? null : origin.key();
        this.demo = opening.demo();
        this.alarmedAt = opening.watched();
        this.progressLight = stage.light();
        this.hazard = stage.ended() || stage == Stage.SELF_HANDLED
                ? null
                : moment.rules().city().hazards().why(category, source);
        this.result = Result.of(opening);
        keepTime(Timekeeping.of(this, moment).begin(stage), moment);
    }

    /** Goes one step on and tells what is to be remembered of it. */
    HistoryEntry take(Step step, Details details, Doer by, Moment moment) {
        if (!step.open(this, moment)) {
            throw new CaseProblem.NotNow(step.action(), stage);
        }
        var at = moment.at();
        var before = stage;
        var unitBefore = unit;
        learn(step, details, moment);
        stage = step.to();
        var sameUnit = HandlingUnit.same(unitBefore, unit);
        var time = Timekeeping.of(this, moment);
        course = course.after(step, before, sameUnit, details, by, at);
        var moved = time.move(clocks, step, before, sameUnit);
        keepTime(step.action() == Action.FLAG_HAZARD ? time.hasten(moved, stage.clock()) : moved, moment);
        return HistoryEntry.of(this, step.action(), before, details, by, at);
    }

    /** Becomes the version that is written next. */
    CaseFile next() {
        version++;
        return this;
    }

    /** Is of a grid from now on; without one it stays of the grid it was of. Who has found it is asked once. */
    void lieIn(Optional<GridOfCase> where, Optional<ReportingUnit> whose) {
        grid = where.orElse(grid);
        reportingUnit = reportingUnit == null ? whose.orElse(null) : reportingUnit;
    }

    /** Hears from its twin at another level. */
    void hear(Tie news, Rules rules) {
        if (sent != null && sent.link().equals(news.link())) {
            sent = news;
        } else if (origin != null && origin.link().equals(news.link())) {
            origin = news;
        }
        lighten(rules);
    }

    private void learn(Step step, Details details, Moment moment) {
        var before = category;
        category = details.category() == null ? category : details.category();
        hazard = hazardAfter(step, before, moment.rules().city().hazards());
        hazardCleared = step.action() == Action.CLEAR_HAZARD ? Boolean.TRUE : hazardCleared;
        filing = details.filing() == null ? filing : details.filing();
        if (step.action() == Action.DISPATCH) {
            unit = details.unit();
            sent = null;
        }
        if (details.sent() != null) {
            sent = details.sent();
            unit = null;
        }
        result = Result.after(step, result, details, moment.at());
    }

    /** What the staff have said stands; else what it is, whenever it turns out to be about something else. */
    private @Nullable Hazard hazardAfter(Step step, @Nullable Category before, HazardRules rules) {
        return switch (step.action()) {
            case FLAG_HAZARD -> Hazard.STAFF;
            case CLEAR_HAZARD -> null;
            case ACCEPT, FILE -> rules.again(hazard, hazardCleared != null, before, category, source);
            default -> hazard;
        };
    }

    /** Shows the clock that ticks now; an ended case shows how its handling ended. */
    private void keepTime(Clocks next, Moment moment) {
        clocks = next;
        var at = moment.at();
        if (!stage.ended()) {
            endedAt = null;
            endedLight = null;
        } else if (endedAt == null) {
            endedAt = at;
            endedLight = Timekeeping.lightAtEnd(clocks, at);
        }
        alarmAt = nextAlarm(Objects.requireNonNullElse(alarmedAt, Instant.EPOCH));
        face(stage.clock());
        lighten(moment.rules());
    }

    /**
     * When time is to do something with it next. Hanging ends on its day whatever has rung: steps that are brought along
     * from elsewhere may be older than what rang here.
     */
    @Nullable
    Instant nextAlarm(Instant rung) {
        return Stream.of(Optional.ofNullable(clocks.nextAlarm(rung)), hangsUntil())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When it is to be handled again, where it hangs. */
    Optional<Instant> hangsUntil() {
        return stage == Stage.HUNG ? clocks.find(ClockName.HANG).map(RunningClock::dueAt) : Optional.empty();
    }

    private void face(@Nullable ClockName name) {
        var clock = name == null ? Optional.<RunningClock>empty() : clocks.find(name);
        warnAt = clock.map(RunningClock::warnAt).orElse(null);
        dueAt = clock.map(RunningClock::dueAt).orElse(null);
        dueOrder = QueueOrder.of(stage.ended(), hazard != null, dueAt);
    }

    /** A case that was sent to another level is blue until that level has signed for it. */
    private void lighten(Rules rules) {
        var there = sent == null ? null : sent.light();
        var begun = there != null && there != ProgressLight.BLUE;
        progressLight = stage.lent() && begun
                ? ProgressLight.YELLOW
                : waitsForHandler(rules) ? ProgressLight.BLUE : told().light();
    }

    /** Whether it shows another light than when it was read. */
    public boolean lightTurned() {
        return progressLight != lightBefore;
    }

    /** Signed for by a tenant that counts from when the unit says who handles it; what was handled before goes on. */
    private boolean waitsForHandler(Rules rules) {
        return (told() == Stage.HANDLING || told() == Stage.HUNG)
                && course.handler() == null
                && clocks.find(ClockName.CHECK).isEmpty()
                && rules.city().levels().yellowFrom() == YellowFrom.ASSIGNED;
    }

    /** Where it stands for reporters and other levels: what staff ask of each other moves nothing. */
    public Stage told() {
        var asked = course.asked();
        return stage.review() && asked != null ? asked.from() : stage;
    }

    /** How near its current deadline is; an ended case keeps the light that its handling ended with. */
    public DeadlineLight deadlineLight(Instant now) {
        return DeadlineLight.of(endedLight, warnAt, dueAt, now);
    }

    CaseFile() {} // for JPA, and for whoever reads it
}
