package io.cityops.cases.notices.inbox;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.templates.Template;
import io.cityops.cases.notices.templates.Words;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody on the staff reads what they were told. */
@RestController
@RequestMapping("/t/{tenant}/api/inbox")
class InboxController {

    private final InboxReading inbox;
    private final Words words;

    InboxController(InboxReading inbox, Words words) {
        this.inbox = inbox;
        this.words = words;
    }

    @Needs("case.read")
    @GetMapping
    Page<Shown> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        var asked = Language.asked(language);
        return inbox.list(Caller.current(), limit, cursor).map(received -> shown(received, asked));
    }

    @Needs("case.read")
    @GetMapping("/unread")
    Unread unread() {
        return new Unread(inbox.unread(Caller.current()), InboxReading.MOST_COUNTED);
    }

    @Needs("case.read")
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        inbox.read(Caller.current(), id);
    }

    @Needs("case.read")
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@RequestBody @Valid UpTo all) {
        inbox.readUpTo(Caller.current(), all.upTo());
    }

    private Shown shown(InboxReading.Received received, Language language) {
        return new Shown(
                received.id(),
                received.occasion(),
                received.occasion().urgent() || received.facts().urgent(),
                words.say(received.occasion(), Channel.INBOX, language, received.facts())
                        .map(Template::text)
                        .orElse(received.facts().number()),
                received.caseId(),
                received.facts().number(),
                received.at(),
                received.read());
    }

    /**
     * Something that came in.
     *
     * @param text in the tenant's words and the reader's language
     */
    record Shown(
            UUID id,
            Occasion occasion,
            boolean urgent,
            String text,
            UUID caseId,
            String number,
            Instant at,
            boolean read) {}

    /**
     * How much is unread.
     *
     * @param most there may be more than this, which is as far as is counted
     */
    record Unread(int count, int most) {}

    /** The newest of what was shown when somebody had read it all. */
    record UpTo(@NotNull Instant upTo) {}
}
