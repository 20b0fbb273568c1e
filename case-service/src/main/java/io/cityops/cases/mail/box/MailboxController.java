package io.cityops.cases.mail.box;

import io.cityops.cases.notices.Correspondence;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a city administrator connects a mailbox (电子邮箱). The password goes in and never comes out. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/email")
class MailboxController {

    private final Mailboxes mailboxes;
    private final ImapPostbox postbox;
    private final ReferenceData reference;
    private final Correspondence correspondence;
    private final Counted counted;
    private final MailSettings settings;
    private final Clock clock;

    MailboxController(
            Mailboxes mailboxes,
            ImapPostbox postbox,
            ReferenceData reference,
            Correspondence correspondence,
            Counted counted,
            MailSettings settings,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.postbox = postbox;
        this.reference = reference;
        this.correspondence = correspondence;
        this.counted = counted;
        this.settings = settings;
        this.clock = clock;
    }

    @Needs("tenant.manage")
    @GetMapping
    Shown show() {
        var box = mailboxes.find().map(Settled::of).orElse(null);
        return new Shown(box, correspondence.answers(), counted.lately());
    }

    @Needs("tenant.manage")
    @PutMapping
    @Transactional
    Shown connect(@RequestBody @Valid MailboxForm wanted) {
        var before = mailboxes.find();
        var access = wanted.over(before);
        var about = wanted.about();
        if (about != null && reference.category(about).isEmpty()) {
            throw ProblemException.invalid("/category", "The catalogue has no %s.".formatted(about.words()));
        }
        var another = before.map(Mailbox::access).filter(access::sameMailAs).isEmpty();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mailboxes.keep(wanted.box(access, now, Caller.current().name()), another);
        return show();
    }

    /** Signs in and looks into the folder, and says what is wrong; nothing is written. It ends, whatever the server does. */
    @Needs("tenant.manage")
    @PostMapping("/try")
    Tried tryOut(@RequestBody @Valid MailboxForm wanted) {
        var access = wanted.over(mailboxes.find());
        var tried = new FutureTask<>(() -> tried(access));
        Thread.ofVirtual().name("mailbox tried").start(tried);
        try {
            return tried.get(settings.trying().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Tried(Trouble.TOO_SLOW, null);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A mailbox could not be tried", e);
        } finally {
            tried.cancel(true);
        }
    }

    private Tried tried(Access access) {
        try (var opened = postbox.open(access)) {
            return new Tried(null, opened.count());
        } catch (Trouble.Met e) {
            return new Tried(e.trouble(), null);
        }
    }

    /**
     * How it went.
     *
     * @param trouble what is wrong; absent where nothing is
     * @param mails how many lie in the folder
     */
    record Tried(@Nullable Trouble trouble, @Nullable Integer mails) {}

    /**
     * The mailbox as it is.
     *
     * @param box absent while none is connected
     * @param answers whether the city sends mail, so that who writes is answered
     * @param lately how many mails of the last thirty days came to what
     */
    record Shown(@Nullable Settled box, boolean answers, Map<String, Long> lately) {}

    /**
     * A mailbox that is connected.
     *
     * @param readAt when it was last read to its end
     * @param failedAt when that failed; absent where it has gone well since
     */
    record Settled(
            String address,
            String host,
            int port,
            Access.Security security,
            String username,
            String folder,
            int minutes,
            @Nullable String scheme,
            @Nullable String kind,
            @Nullable String category,
            boolean enabled,
            Instant changedAt,
            String changedBy,
            @Nullable Instant readAt,
            @Nullable Instant failedAt,
            @Nullable Trouble failure) {

        static Settled of(Mailbox box) {
            var about = box.category() == null ? new CategoryAsked(null, null, "") : box.category();
            return new Settled(
                    box.address(),
                    box.access().host(),
                    box.access().port(),
                    box.access().security(),
                    box.access().username(),
                    box.access().folder(),
                    box.minutes(),
                    about.scheme(),
                    about.kind(),
                    about.code().isEmpty() ? null : about.code(),
                    box.enabled(),
                    box.changedAt(),
                    box.changedBy(),
                    box.read().at(),
                    box.read().failedAt(),
                    box.read().failure());
        }
    }
}
