package io.cityops.cases.intake;

import io.cityops.cases.answers.Asking;
import io.cityops.cases.answers.Verdict;
import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.EvidenceProblem;
import io.cityops.cases.evidence.Pair;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

/** Where a reporter follows a case by its code: never who reported, nor what staff said among themselves. */
@RestController
@RequestMapping("/t/{tenant}/api/track/{code}")
class TrackController {

    private final Casework casework;
    private final Evidence evidence;
    private final Showing showing;
    private final Rulebook rulebook;
    private final Asking asking;

    TrackController(Casework casework, Evidence evidence, Showing showing, Rulebook rulebook, Asking asking) {
        this.asking = asking;
        this.casework = casework;
        this.rulebook = rulebook;
        this.evidence = evidence;
        this.showing = showing;
    }

    @Public
    @GetMapping
    Tracked track(@PathVariable String tenant, @PathVariable String code) {
        return tracked(tenant, told(code));
    }

    /** Whether the reporter is content: whoever has the code is heard, once for each time that the case was closed. */
    @Public
    @PostMapping("/answer")
    Tracked answer(@PathVariable String tenant, @PathVariable String code, @RequestBody @Valid Said said) {
        var words = said.words() == null || said.words().isBlank()
                ? null
                : said.words().strip();
        if (said.verdict() == Verdict.NOT_CONTENT && words == null) {
            throw ProblemException.invalid("/words", "Say what is still amiss.");
        }
        var told = told(code);
        asking.hear(told.report(), told.incident(), said.verdict(), words);
        return tracked(tenant, told(code));
    }

    private Tracked tracked(String tenant, Told told) {
        var base =
                "/t/" + tenant + "/api/track/" + new TrackingCode(told.report().trackingCode()).shown();
        var reported = reported(told);
        var results = results(told);
        return Tracked.of(
                told,
                rulebook.current(),
                asking.of(told.report(), told.incident())
                        .shown()
                        .map(Tracked.Rating::of)
                        .orElse(null),
                Tracked.Files.of(base, reported),
                Tracked.Files.of(base, results),
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

    /** What a reporter says. */
    record Said(
            @NotNull Verdict verdict,
            @Size(max = 500) @Nullable String words) {}
}
