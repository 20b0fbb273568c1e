package io.cityops.cases.video;

import io.cityops.cases.evidence.Showing;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.rows.Place;
import io.cityops.cases.video.VideoEvent.State;
import io.cityops.cases.video.cameras.Camera;
import io.cityops.cases.video.cameras.Cameras;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where people look at what cameras saw (人工确认), and say whether it is a case. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/video/queue")
class VideoQueueController {

    private final VideoEvents events;
    private final Cameras cameras;
    private final Snapshots snapshots;
    private final Showing showing;
    private final Deciding deciding;
    private final JsonMapper json;

    VideoQueueController(
            VideoEvents events,
            Cameras cameras,
            Snapshots snapshots,
            Showing showing,
            Deciding deciding,
            JsonMapper json) {
        this.events = events;
        this.cameras = cameras;
        this.snapshots = snapshots;
        this.showing = showing;
        this.deciding = deciding;
        this.json = json;
    }

    /** What waits, the longest first; what was decided, the latest first. */
    @Needs("case.accept")
    @GetMapping
    Page<Shown> list(
            @RequestParam(defaultValue = "waiting") @Pattern(regexp = "waiting|confirmed|rejected|expired")
                    String state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = State.valueOf(state.toUpperCase(Locale.ROOT));
        var rows = wanted == State.WAITING
                ? events.after(wanted, Place.oldestFirst(cursor), limit + 1)
                : events.before(wanted, Place.latestFirst(cursor), limit + 1);
        var page = Page.of(rows, limit, last -> new Place(last.cameAt(), last.id()).cursor());
        return new Page<>(shown(page.items()), page.next());
    }

    /** How many wait. */
    @Needs("case.accept")
    @GetMapping("/count")
    Waiting count() {
        return new Waiting(events.waiting());
    }

    @Needs("case.accept")
    @GetMapping(path = "/{id}/picture", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Resource> picture(@PathVariable UUID id, @RequestParam(defaultValue = "full") String size) {
        var kept = events.find(id).map(snapshots::of).orElse(null);
        if (kept == null) {
            throw ProblemException.notFound("picture");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(showing.picture(kept, size.equals("thumb")));
    }

    @Needs("case.accept")
    @PostMapping("/{id}/confirm")
    Shown confirm(@PathVariable UUID id, @RequestBody @Valid Confirmed told) {
        deciding.confirm(id, told.about(), told.description(), Doer.of(Caller.current()));
        return shown(id);
    }

    @Needs("case.accept")
    @PostMapping("/{id}/reject")
    Shown reject(@PathVariable UUID id, @RequestBody @Valid Rejected told) {
        deciding.reject(id, told.reason().strip(), Doer.of(Caller.current()));
        return shown(id);
    }

    private Shown shown(UUID id) {
        return events.find(id)
                .map(event -> shown(List.of(event)).getFirst())
                .orElseThrow(() -> ProblemException.notFound("event"));
    }

    private List<Shown> shown(List<VideoEvent> seen) {
        var known = cameras.of(seen.stream().map(VideoEvent::camera).distinct().toList());
        return seen.stream()
                .map(event -> shown(event, Objects.requireNonNull(known.get(event.camera()))))
                .toList();
    }

    private Shown shown(VideoEvent event, Camera camera) {
        var kept = snapshots.of(event);
        return new Shown(
                event.id(),
                event.vendor(),
                event.code(),
                new Looks(camera.code(), camera.name(), camera.lng(), camera.lat(), camera.address(), camera.facing()),
                new About(
                        event.category().scheme(),
                        event.category().kindOrMatter(),
                        event.category().code(),
                        event.category().name()),
                event.confidence(),
                event.box() == null ? null : json.readValue(event.box(), Sighting.Box.class),
                kept != null && kept.scan().passed(),
                event.at(),
                event.lastAt(),
                event.times(),
                event.state().name().toLowerCase(Locale.ROOT),
                event.decidedAt(),
                event.decidedBy(),
                event.reason(),
                event.caseId());
    }

    /** @param waiting how many nobody has looked at */
    record Waiting(long waiting) {}

    /**
     * What a person says of it.
     *
     * @param category what it is about, where not what its code means
     * @param description in their own words, where ours will not do
     */
    record Confirmed(
            @Size(max = 40) @Nullable String scheme,

            @Pattern(regexp = "part|matter") @Nullable String kind,

            @Size(max = 40) @Nullable String category,
            @Size(max = 2_000) @Nullable String description) {

        @Nullable
        CategoryAsked about() {
            return category == null || category.isBlank() ? null : new CategoryAsked(scheme, kind, category);
        }
    }

    record Rejected(@NotBlank @Size(max = 200) String reason) {}

    /** Which camera it was, and where it stands. */
    record Looks(
            String code,
            String name,
            double lng,
            double lat,
            @Nullable String address,
            @Nullable Integer facing) {}

    /** What its code means. */
    record About(String scheme, String kind, String code, String name) {}

    /**
     * What was seen.
     *
     * @param confidence in percent
     * @param picture whether there is one to be seen
     * @param times how often it was seen in all
     */
    record Shown(
            UUID id,
            String vendor,
            String code,
            Looks camera,
            About category,
            int confidence,
            Sighting.@Nullable Box box,
            boolean picture,
            Instant at,
            Instant lastAt,
            int times,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable UUID caseId) {}
}
