package io.cityops.cases.video;

import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Report;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.video.VideoEvent.State;
import io.cityops.cases.video.cameras.Camera;
import io.cityops.cases.video.cameras.Cameras;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what waits: it is a case, or it is nothing. Of two who decide at once the second is told. */
@Component
class Deciding {

    private final VideoEvents events;
    private final Snapshots snapshots;
    private final Cameras cameras;
    private final Intake intake;

    Deciding(VideoEvents events, Snapshots snapshots, Cameras cameras, Intake intake) {
        this.events = events;
        this.snapshots = snapshots;
        this.cameras = cameras;
        this.intake = intake;
    }

    /**
     * Makes a case of it, with its picture, at the camera's place and at the time it was seen.
     *
     * @param about another part or matter than the code means; absent for that
     * @param words what is amiss, in a person's words; absent for ours
     * @throws ProblemException when it was decided already, or the case cannot be taken
     */
    void confirm(UUID id, @Nullable CategoryAsked about, @Nullable String words, Doer by) {
        var found = waiting(id);
        var camera = cameras.find(found.camera()).orElseThrow(() -> ProblemException.notFound("camera"));
        var asked = about == null
                ? new CategoryAsked(
                        found.category().scheme(),
                        found.category().kind(),
                        found.category().code())
                : about;
        var said = words == null || words.isBlank() ? words(found, camera) : words.strip();
        var kept = snapshots.of(found);
        intake.take(
                report(found, camera, asked, said),
                new Channel(Source.VIDEO, by, null),
                kept == null ? List.of() : List.of(kept),
                receipt -> {
                    var held = events.holdWaiting(id);
                    if (held.isEmpty() || !java.util.Objects.equals(held.get().facts(), found.facts())) {
                        throw held.isEmpty() ? decided(id) : changed();
                    }
                    events.decide(id, State.CONFIRMED, by.name(), null, receipt.id());
                });
    }

    /** Says that it is nothing, and why; its picture is kept for a while, for whoever asks how good the watcher is. */
    @Transactional
    public void reject(UUID id, String reason, Doer by) {
        waiting(id);
        if (!events.decide(id, State.REJECTED, by.name(), reason, null)) {
            throw decided(id);
        }
    }

    private VideoEvent waiting(UUID id) {
        var found = events.find(id).orElseThrow(() -> ProblemException.notFound("event"));
        if (found.state() != State.WAITING) {
            throw decided(id);
        }
        return found;
    }

    private ProblemException decided(UUID id) {
        var by = events.find(id).map(VideoEvent::decidedBy).orElse(null);
        return new ProblemException(
                HttpStatus.CONFLICT,
                "decided-already",
                "Decided already",
                by == null ? "Nobody decided it in time." : "%s decided it a moment ago.".formatted(by));
    }

    private static ProblemException changed() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Changed meanwhile",
                "Its picture came just now. Look again.");
    }

    private static Report report(VideoEvent event, Camera camera, CategoryAsked about, String words) {
        return new Report(
                about.code(),
                about.scheme(),
                about.kind(),
                words,
                new Report.Where(
                        camera.lng(),
                        camera.lat(),
                        camera.address() == null ? camera.name() : camera.address(),
                        "CGCS2000"),
                null,
                null,
                null,
                null,
                event.at(),
                null,
                null);
    }

    private static String words(VideoEvent event, Camera camera) {
        var often = event.times() == 1 ? "" : "，共识别 %d 次".formatted(event.times());
        return "视频识别：%s（%s，置信度 %d%%%s）".formatted(event.category().name(), camera.name(), event.confidence(), often);
    }
}
