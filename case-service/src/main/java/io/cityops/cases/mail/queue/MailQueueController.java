package io.cityops.cases.mail.queue;

import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.intake.Report;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.mail.kept.HeardMail;
import io.cityops.cases.mail.kept.HeardMails;
import io.cityops.cases.mail.kept.MailPictures;
import io.cityops.cases.mail.kept.Outcome;
import io.cityops.cases.mail.kept.Why;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.rows.Place;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Where people look at mail that could not become a case by itself. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/email/queue")
class MailQueueController {

    private final HeardMails mails;
    private final MailPictures pictures;
    private final Showing showing;
    private final MailDeciding deciding;
    private final NumbersOfCases numbers;

    MailQueueController(
            HeardMails mails, MailPictures pictures, Showing showing, MailDeciding deciding, NumbersOfCases numbers) {
        this.mails = mails;
        this.pictures = pictures;
        this.showing = showing;
        this.deciding = deciding;
        this.numbers = numbers;
    }

    /** What waits, or was discarded: what is there for the longest time first. */
    @Needs("case.accept")
    @GetMapping
    Page<Shown> list(
            @RequestParam(defaultValue = "waiting") @Pattern(regexp = "waiting|discarded") String state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var from = Place.oldestFirst(cursor);
        var rows = mails.after(Outcome.of(state), from.at(), from.id(), limit + 1);
        var page = Page.of(rows, limit, last -> new Place(last.at(), last.id()).cursor());
        return new Page<>(shown(page.items()), page.next());
    }

    /** How many wait. */
    @Needs("case.accept")
    @GetMapping("/count")
    Waiting count() {
        return new Waiting(mails.waiting());
    }

    @Needs("case.accept")
    @GetMapping(path = "/{id}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Resource> picture(
            @PathVariable UUID id, @PathVariable UUID picture, @RequestParam(defaultValue = "full") String size) {
        var kept = pictures.of(id).stream()
                .filter(one -> one.id().equals(picture))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("picture"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(showing.picture(kept, size.equals("thumb")));
    }

    @Needs("case.accept")
    @PostMapping("/{id}/open")
    Shown open(@PathVariable UUID id, @RequestBody @Valid Opened told) {
        deciding.open(id, told.place(), told.about(), told.description(), Doer.of(Caller.current()));
        return shown(id);
    }

    @Needs("case.accept")
    @PostMapping("/{id}/discard")
    Shown discard(@PathVariable UUID id, @RequestBody @Valid Discarded told) {
        deciding.discard(id, told.reason().strip(), Doer.of(Caller.current()));
        return shown(id);
    }

    private Shown shown(UUID id) {
        return mails.find(id)
                .map(mail -> shown(List.of(mail)).getFirst())
                .orElseThrow(() -> ProblemException.notFound("mail"));
    }

    private List<Shown> shown(List<HeardMail> some) {
        var known = numbers.of(some.stream()
                .flatMap(mail -> Stream.of(mail.about(), mail.caseId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var photos = pictures.of(some.stream().map(HeardMail::id).toList());
        return some.stream()
                .map(mail -> shown(mail, known, photos.getOrDefault(mail.id(), List.of())))
                .toList();
    }

    private Shown shown(HeardMail mail, Map<UUID, String> known, List<Kept> photos) {
        return new Shown(
                mail.id(),
                mail.outcome(),
                mail.why(),
                mail.answerTo() == null ? null : mail.answerTo().shown(),
                mail.subject(),
                mail.words(),
                mail.address(),
                photos.stream()
                        .filter(photo -> photo.scan().passed())
                        .map(Kept::id)
                        .toList(),
                mail.leftOut(),
                mail.sentAt() == null ? mail.at() : mail.sentAt(),
                About.of(mail.about(), known),
                About.of(mail.caseId(), known),
                mail.decidedAt(),
                mail.decidedBy(),
                mail.reason());
    }

    /** @param waiting how many nobody has looked at */
    record Waiting(long waiting) {}

    /**
     * What a person makes of it.
     *
     * @param description in their own words, where the mail's will not do
     */
    record Opened(
            @NotNull @Valid Report.Where place,
            @Size(max = 40) @Nullable String scheme,

            @Pattern(regexp = "part|matter") @Nullable String kind,

            @Size(max = 40) @Nullable String category,
            @Size(max = 2_000) @Nullable String description) {

        @Nullable
        CategoryAsked about() {
            return category == null || category.isBlank() ? null : new CategoryAsked(scheme, kind, category);
        }
    }

    record Discarded(@NotBlank @Size(max = 200) String reason) {}

    /** A case by its number. */
    record About(UUID id, String number) {

        static @Nullable About of(@Nullable UUID id, Map<UUID, String> known) {
            var found = id == null ? null : known.get(id);
            return id == null || found == null ? null : new About(id, found);
        }
    }

    /**
     * A mail.
     *
     * @param why it waits, or did
     * @param from its sender's address with its middle hidden
     * @param address where it says it is, in words
     * @param leftOut how many things that came with it were not taken
     * @param about the case that it answers
     * @param opened the case that it became
     */
    record Shown(
            UUID id,
            Outcome state,
            @Nullable Why why,
            @Nullable String from,
            @Nullable String subject,
            @Nullable String words,
            @Nullable String address,
            List<UUID> pictures,
            int leftOut,
            Instant at,
            @Nullable About about,
            @Nullable About opened,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {}
}
