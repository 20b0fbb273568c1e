package io.cityops.cases.intake;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.EvidenceProblem;
import io.cityops.cases.evidence.Pair;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Rules;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.tenancy.web.Public;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a reporter follows a case by its code: never who reported, nor what staff said among themselves. */
@RestController
@RequestMapping("/t/{tenant}/api/track/{code}")
class TrackController {

    private static final Set<Stage> REFUSED = Set.of(Stage.NOT_ACCEPTED, Stage.NOT_FILED);

    private final Casework casework;
    private final Evidence evidence;
    private final Showing showing;
    private final Rulebook rulebook;

    TrackController(Casework casework, Evidence evidence, Showing showing, Rulebook rulebook) {
        this.casework = casework;
        this.rulebook = rulebook;
        this.evidence = evidence;
        this.showing = showing;
    }

    @Public
    @GetMapping
    Tracked track(@PathVariable String tenant, @PathVariable String code) {
        var told = told(code);
        var base =
                "/t/" + tenant + "/api/track/" + new TrackingCode(told.report().trackingCode()).shown();
        var reported = reported(told);
        var results = results(told);
        return Tracked.of(
                told,
                rulebook.current(),
                Files.of(base, reported),
                Files.of(base, results),
                Pair.of(reported, results));
    }

    @Public
    @GetMapping(path = "/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Resource> photo(
            @PathVariable String code, @PathVariable UUID photo, @RequestParam(defaultValue = "full") String size) {
        return shown().body(showing.picture(owner(told(code), photo), photo, size.equals("thumb")));
    }

    /** By ranges where the client asks for some; without what the file tells beside picture and sound. */
    @Public
    @GetMapping("/recordings/{recording}")
    ResponseEntity<Resource> recording(@PathVariable String code, @PathVariable UUID recording) {
        var played = showing.played(owner(told(code), recording), recording);
        return shown().contentType(MediaType.parseMediaType(played.type())).body(played.file());
    }

    private static ResponseEntity.BodyBuilder shown() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /**
     * Of which of the two cases a file is that the reporter may see.
     *
     * @throws EvidenceProblem.NotFound when it is none of those
     */
    private UUID owner(Told told, UUID file) {
        if (results(told).stream().map(Attachment::id).anyMatch(file::equals)) {
            return told.incident().id();
        }
        if (reported(told).stream().map(Attachment::id).anyMatch(file::equals)) {
            return told.report().id();
        }
        throw new EvidenceProblem.NotFound();
    }

    private Told told(String code) {
        var report = TrackingCode.read(code).flatMap(casework::tracked).orElseThrow(IntakeProblem.UnknownCode::new);
        var own = casework.history(report.id());
        var incident = casework.incident(report);
        return incident.id().equals(report.id())
                ? new Told(report, report, own, own)
                : new Told(report, incident, own, casework.history(incident.id()));
    }

    private List<Attachment> reported(Told told) {
        return evidence.of(told.report().id()).stream()
                .filter(file -> file.reported() && file.sharable())
                .toList();
    }

    /** The files of the result, once it stands. */
    private List<Attachment> results(Told told) {
        if (!told.incident().stage().settled()) {
            return List.of();
        }
        var results = HistoryEntry.ofResult(told.incidents())
                .map(entry -> Set.copyOf(entry.photos()))
                .orElse(Set.of());
        return evidence.of(told.incident().id()).stream()
                .filter(file -> results.contains(file.id()) && file.sharable())
                .toList();
    }

    /**
     * A report, and the case that is worked on for it: another one where it was merged.
     *
     * @param own what was done to the report
     * @param incidents what was done to the case
     */
    private record Told(CaseFile report, CaseFile incident, List<HistoryEntry> own, List<HistoryEntry> incidents) {

        /** Both in one, from the report on: what was done to the case before is not the reporter's to see. */
        List<HistoryEntry> history() {
            if (own == incidents) {
                return own;
            }
            var since = own.getLast().at();
            return Stream.concat(
                            own.stream(),
                            incidents.stream().filter(entry -> entry.at().isAfter(since)))
                    .toList();
        }
    }

    /** What the reporter sees. */
    record Tracked(
            String code,
            String number,
            @Nullable Named category,
            String description,
            Where place,
            Instant reportedAt,
            Stage stage,
            ProgressLight progressLight,
            List<StepTaken> steps,
            @Nullable Outcome result,
            List<Shown> photos,
            List<Played> recordings,
            List<SideBySide> pairs) {

        static Tracked of(Told told, Rules rules, Files reported, Files after, List<Pair> pairs) {
            var found = told.report();
            var stage = told.incident().told();
            var category = found.category();
            var result =
                    stage.settled() || REFUSED.contains(stage) ? told.incident().result() : null;
            return new Tracked(
                    new TrackingCode(found.trackingCode()).shown(),
                    found.number(),
                    category == null ? null : new Named(category.code(), category.name()),
                    found.description(),
                    new Where(
                            found.place().address(),
                            found.place().lng(),
                            found.place().lat()),
                    found.reportedAt(),
                    stage,
                    told.incident().progressLight(),
                    StepTaken.of(told.history(), rules),
                    result == null ? null : new Outcome(result.text(), result.at(), after.photos(), after.recordings()),
                    reported.photos(),
                    reported.recordings(),
                    pairs.stream().map(SideBySide::of).toList());
        }
    }

    record Named(String code, String name) {}

    record Where(@Nullable String address, double lng, double lat) {}

    record StepTaken(Instant at, Stage stage, String text) {

        /** Where it came to stand, one after the other; what staff settle among themselves moves nothing. */
        static List<StepTaken> of(List<HistoryEntry> history, Rules rules) {
            var steps = new ArrayList<StepTaken>();
            for (var entry : history) {
                var stage = entry.told();
                if (steps.isEmpty() || steps.getLast().stage() != stage) {
                    steps.add(new StepTaken(entry.at(), stage, rules.name(stage)));
                }
            }
            return steps;
        }
    }

    record Outcome(String text, Instant at, List<Shown> photos, List<Played> recordings) {}

    /** Files as the reporter sees them. */
    private record Files(List<Shown> photos, List<Played> recordings) {

        static Files of(String base, List<Attachment> files) {
            return new Files(
                    files.stream()
                            .filter(Attachment::isPhoto)
                            .map(photo -> Shown.of(base + "/photos/", photo))
                            .toList(),
                    files.stream()
                            .filter(file -> !file.isPhoto())
                            .map(file -> Played.of(base + "/recordings/", file))
                            .toList());
        }
    }

    record Shown(UUID id, String url, String thumb) {

        static Shown of(String base, Attachment photo) {
            return new Shown(photo.id(), base + photo.id(), base + photo.id() + "?size=thumb");
        }
    }

    /** @param millis how long it lasts, where the file tells */
    record Played(
            UUID id,
            String url,
            String kind,
            String type,
            @Nullable Long millis) {

        static Played of(String base, Attachment file) {
            return new Played(file.id(), base + file.id(), file.kind(), file.type(), file.millis());
        }
    }

    /** How it was and how it is, by the ids of two photos. */
    record SideBySide(UUID before, UUID after) {

        static SideBySide of(Pair pair) {
            return new SideBySide(pair.before().id(), pair.after().id());
        }
    }
}
