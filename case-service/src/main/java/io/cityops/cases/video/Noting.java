package io.cityops.cases.video;

import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.video.cameras.Camera;
import io.cityops.cases.video.cameras.Cameras;
import io.cityops.cases.video.codes.CodeRule;
import io.cityops.tenancy.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Hears what was seen once; the events of one camera are heard one after the other, so that none is missed in counting. */
@Component
class Noting {

    private final VideoEvents events;
    private final Seen seen;
    private final Cameras cameras;
    private final JsonMapper json;

    Noting(VideoEvents events, Seen seen, Cameras cameras, JsonMapper json) {
        this.events = events;
        this.seen = seen;
        this.cameras = cameras;
        this.json = json;
    }

    /** What it is heard as: a new event that waits, or one before it. */
    @Transactional
    public Heard hear(String vendor, Sighting told, Camera camera, CodeRule rule, Category category, Instant now) {
        cameras.hold(camera.id());
        var at = (told.at().isAfter(now) ? now : told.at()).truncatedTo(ChronoUnit.MICROS);
        var span = Duration.ofMinutes(rule.coolDown());
        var former = events.former(camera.id(), vendor, told.code(), at.minus(span), at.plus(span));
        var id = former.map(VideoEvent::id).orElseGet(Ids::next);
        if (!seen.claim(vendor, told.id(), at, id)) {
            return new Heard(Outcome.KNOWN, seen.as(vendor, told.id()).orElse(id));
        }
        if (former.isPresent()) {
            count(former.get(), told, at, rule);
            return new Heard(Outcome.COUNTED, id);
        }
        events.add(new VideoEvent(
                id,
                vendor,
                told.id(),
                camera.id(),
                told.code(),
                category,
                told.percent(),
                box(told),
                null,
                null,
                at,
                at,
                1,
                now.truncatedTo(ChronoUnit.MICROS),
                VideoEvent.State.WAITING,
                null,
                null,
                null,
                null));
        return new Heard(Outcome.WAITING, id);
    }

    /** Behind an unsure one that waits, a sure one takes its place, so that it opens its case as it would have alone. */
    private void count(VideoEvent former, Sighting told, Instant at, CodeRule rule) {
        var sure = former.state() == VideoEvent.State.WAITING && rule.of(told.percent()) == CodeRule.Verdict.DIRECT;
        if (!sure || !events.stand(former.id(), told, at, box(told))) {
            events.count(former.id(), at);
        }
    }

    private @Nullable String box(Sighting told) {
        return told.box() == null ? null : json.writeValueAsString(told.box());
    }

    /** As which event it was heard. */
    record Heard(Outcome outcome, UUID event) {}
}
