package io.cityops.cases.disputes.web;

import io.cityops.cases.disputes.Dispute;
import io.cityops.cases.disputes.DisputeProblem;
import io.cityops.cases.disputes.Disputes;
import io.cityops.cases.disputes.Settling;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.intake.Uploads;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a unit that is asked sees what it is asked about, and answers: once, with a photo where it has one. */
@RestController
@RequestMapping("/t/{tenant}/api/disputes/{id}")
class AnswerController {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Settling settling;
    private final Disputes disputes;
    private final Evidence evidence;
    private final Showing showing;
    private final IdempotentRequests idempotent;

    AnswerController(
            Settling settling, Disputes disputes, Evidence evidence, Showing showing, IdempotentRequests idempotent) {
        this.settling = settling;
        this.disputes = disputes;
        this.evidence = evidence;
        this.showing = showing;
        this.idempotent = idempotent;
    }

    /** Once for each {@code Idempotency-Key}, and once for each unit. */
    @Needs("case.handle")
    @PostMapping(path = "/answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DisputeSeen answer(
            @PathVariable UUID id,
            @RequestPart("answer") @Valid Told told,
            @RequestPart(name = "photo", required = false) @Nullable MultipartFile photo,
            HttpServletRequest request) {
        var caller = Caller.current();
        var asked = disputes.find(id)
                .filter(found -> found.of(caller.unit()).isPresent())
                .orElseThrow(DisputeProblem.NotFound::new);
        var bytes = photo == null ? List.<byte[]>of() : List.of(Uploads.bytes(photo));
        var print = List.of(
                caller.username(), told, bytes.stream().map(Arrays::hashCode).toList());
        return evidence.keepWhile(bytes, kept -> {
            var answered =
                    idempotent.once(request, print, () -> take(asked.id(), told, kept, caller), DisputeSeen.class);
            sweepUnused(answered, kept);
            return answered;
        });
    }

    private DisputeSeen take(UUID id, Told told, List<Kept> kept, Caller caller) {
        var proof = kept.isEmpty() ? null : kept.getFirst();
        var ours = told.answer().equals("ours");
        var after = settling.answer(id, ours, told.reason().strip(), proof, caller);
        return DisputeSeen.of(after, caller, settling.mayDecide(caller));
    }

    /** A request that is told again brings its photo again. */
    private void sweepUnused(DisputeSeen answered, List<Kept> kept) {
        var used = answered.answers().stream()
                .map(DisputeSeen.AnswerSeen::photo)
                .flatMap(photo ->
                        photo == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(photo.id()))
                .toList();
        evidence.sweep(kept.stream().filter(one -> !used.contains(one.id())).toList());
    }

    @Needs("case.read")
    @GetMapping(path = "/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Resource> photo(
            @PathVariable UUID id,
            @PathVariable UUID photo,
            @RequestParam(defaultValue = "full") @Pattern(regexp = "full|thumb") String size) {
        Dispute found = Visible.of(disputes, settling, id, Caller.current());
        if (!found.shows(photo)) {
            throw new DisputeProblem.NotFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .body(showing.picture(found.about().caseId(), photo, size.equals("thumb")));
    }

    /** Whether it is theirs, and why. */
    record Told(
            @NotNull @Pattern(regexp = "ours|not_ours") String answer,
            @NotBlank @Size(max = 500) String reason) {}
}
