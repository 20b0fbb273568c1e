package io.cityops.cases.video;

import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.video.Noting.Heard;
import io.cityops.cases.video.VideoEvent.State;
import io.cityops.cases.video.cameras.Cameras;
import io.cityops.cases.video.codes.CodeRule;
import io.cityops.cases.video.codes.CodeRule.Verdict;
import io.cityops.cases.video.codes.CodeRules;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what watchers of cameras tell. What comes again is taken up where it was left, and never twice. */
@Component
class Watching {

    /** What was seen longer ago is not taken, so that it need not be known for ever whether it came. */
    static final Duration OLDEST = Duration.ofDays(1);

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final Cameras cameras;
    private final CodeRules codes;
    private final Noting noting;
    private final Snapshots snapshots;
    private final Deciding deciding;
    private final VideoEvents events;
    private final Clock clock;

    Watching(
            Cameras cameras,
            CodeRules codes,
            Noting noting,
            Snapshots snapshots,
            Deciding deciding,
            VideoEvents events,
            Clock clock) {
        this.cameras = cameras;
        this.codes = codes;
        this.noting = noting;
        this.snapshots = snapshots;
        this.deciding = deciding;
        this.events = events;
        this.clock = clock;
    }

    Result take(String vendor, Sighting told, Doer by) {
        var now = clock.instant();
        if (told.at().isBefore(now.minus(OLDEST)) || told.at().isAfter(now.plus(AHEAD))) {
            return Result.of(Outcome.NOT_NOW);
        }
        var camera = cameras.find(told.camera());
        if (camera.isEmpty()) {
            return Result.of(Outcome.UNKNOWN_CAMERA);
        }
        var rule = codes.find(vendor, told.code());
        var verdict = rule.map(one -> one.of(told.percent())).orElse(Verdict.UNMAPPED);
        if (verdict == Verdict.UNMAPPED) {
            codes.seen(vendor, told.code());
            return Result.of(Outcome.UNMAPPED);
        }
        var category = rule.map(CodeRule::category).orElseThrow();
        if (verdict == Verdict.BELOW) {
            return Result.of(Outcome.BELOW);
        }
        var heard = noting.hear(vendor, told, camera.get(), rule.get(), category, now);
        return goOn(heard, told, verdict, by);
    }

    /** The event's own picture, and the case where nobody is asked: also where that was cut short before. */
    private Result goOn(Heard heard, Sighting told, Verdict verdict, Doer by) {
        var own = waiting(heard.event()).filter(event -> event.event().equals(told.id()));
        if (own.isEmpty()) {
            return new Result(heard.outcome(), heard.event(), null);
        }
        var why = snapshots.add(own.get(), told);
        if (verdict == Verdict.DIRECT && open(heard.event(), told, by)) {
            return new Result(Outcome.OPENED, heard.event(), why);
        }
        return new Result(heard.outcome(), heard.event(), why);
    }

    private Optional<VideoEvent> waiting(UUID id) {
        return events.find(id).filter(event -> event.state() == State.WAITING);
    }

    /** Without a picture of its own there is nothing that anybody could look at later: then a person is asked all the same. */
    private boolean open(UUID id, Sighting told, Doer by) {
        if (waiting(id).filter(event -> told.id().equals(event.pictureOf())).isEmpty()) {
            return false;
        }
        try {
            deciding.confirm(id, null, null, by);
            return true;
        } catch (ProblemException e) {
            LOG.info("Event {} did not become a case by itself and waits: {}", id, e.getMessage());
            return false;
        }
    }

    /**
     * What became of it.
     *
     * @param event what it is kept as, or counted on
     * @param picture why its picture was not taken
     */
    record Result(
            Outcome outcome, @Nullable UUID event, @Nullable String picture) {

        static Result of(Outcome outcome) {
            return new Result(outcome, null, null);
        }
    }
}
