package io.cityops.cases.notices.post;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.PeerCasework;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.MailThreads;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.post.PostRoom.Due;
import io.cityops.cases.notices.settings.StoredSettings;
import io.cityops.cases.notices.templates.Words;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Decides of a letter of the bound tenant what becomes of it now, and hands it over where nothing speaks against it. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Map<Channel, Carrier> carriers;
    private final StoredSettings settings;
    private final Words words;
    private final Letters letters;
    private final PeerCasework cases;
    private final Casework casework;
    private final TenantDirectory tenants;
    private final MailThreads threads;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Delivery(
            List<Carrier> carriers,
            StoredSettings settings,
            Words words,
            Letters letters,
            PeerCasework cases,
            Casework casework,
            TenantDirectory tenants,
            MailThreads threads,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.settings = settings;
        this.words = words;
        this.letters = letters;
        this.cases = cases;
        this.casework = casework;
        this.tenants = tenants;
        this.threads = threads;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Channels whose other side tells what it has already. */
    List<String> repeatable() {
        return carriers.values().stream()
                .filter(Carrier::mayRepeat)
                .map(carrier -> carrier.channel().code())
                .toList();
    }

    void deliver(Due letter, PostRoom room) {
        var occasion = Occasion.of(letter.occasion());
        var quiet = quietUntil(letter, occasion);
        var to = AnswerTo.read(Objects.requireNonNull(letter.recipient()));
        var pointless = transaction.execute(status -> pointless(letter, occasion, to));
        if (pointless != null) {
            room.settle(letter, "dropped", pointless);
        } else if (quiet != null) {
            room.hold(letter, quiet);
        } else if (letter.late()) {
            room.settle(letter, "failed", "given_up");
        } else {
            hand(letter, occasion, to, room);
        }
    }

    /** Staff are told of a hazard at once; reporters sleep. */
    private @Nullable Instant quietUntil(Due letter, Occasion occasion) {
        var hours = settings.current().quiet();
        if (occasion.reader() == Occasion.Reader.STAFF
                && json.readValue(letter.facts(), Facts.class).urgent()) {
            return null;
        }
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        return hours == null ? null : hours.until(clock.instant(), zone, occasion.urgent());
    }

    /** Why nobody needs it any more. */
    private @Nullable String pointless(Due letter, Occasion occasion, AnswerTo to) {
        if (letters.stopped(to)) {
            return "opted_out";
        }
        if (occasion.ofMail()) {
            return threads.of(letter.caseId()).isEmpty() ? "overtaken" : null;
        }
        var report = cases.find(letter.caseId()).orElse(null);
        if (report == null) {
            return "gone";
        }
        return overtaken(occasion, report, casework.incident(report).told()) ? "overtaken" : null;
    }

    /** Whether what has happened since says more than the letter would. */
    static boolean overtaken(Occasion occasion, CaseFile report, Stage now) {
        return switch (occasion) {
            case RECEIVED, HANDED_ON, REOPENED -> now.ended();
            case SOLVED -> !now.settled();
            case NOT_TAKEN -> !now.ended();
            case JOINED -> now.ended() || report.course().into() == null;
            default -> false;
        };
    }

    private void hand(Due letter, Occasion occasion, AnswerTo to, PostRoom room) {
        var now = settings.current();
        var channel = Channel.of(letter.channel());
        var carrier = carriers.get(channel);
        var facts = json.readValue(letter.facts(), Facts.class);
        var said = words.say(occasion, channel, now.language(), facts);
        if (carrier == null || said.isEmpty() || !now.tells(occasion, channel)) {
            room.settle(letter, "dropped", "channel_off");
            return;
        }
        var message = new Outgoing(
                occasion,
                to.value(),
                said.get().subject(),
                said.get().text(),
                words.link(facts),
                words.values(occasion, channel, now.language(), facts),
                channel == Channel.EMAIL ? threads.of(letter.caseId()).orElse(null) : null);
        var handover = carrier.carry(letter.id(), message, now);
        try {
            keep(handover, carrier, letter, room);
        } catch (DataAccessException e) {
            LOG.error("What became of {} of {} could not be written down", letter, letter.tenant(), e);
        }
    }

    /** Where this fails the letter stays on its way: it goes again only where the carrier may repeat it. */
    private static void keep(Carrier.Handover handover, Carrier carrier, Due letter, PostRoom room) {
        switch (handover) {
            case Carrier.Handover.Taken taken -> room.settle(letter, "sent", null);
            case Carrier.Handover.Never never -> room.settle(letter, "failed", never.why());
            case Carrier.Handover.NotNow later -> room.postpone(letter, later.why());
            case Carrier.Handover.Unclear unclear -> {
                if (carrier.mayRepeat()) {
                    room.postpone(letter, unclear.why());
                } else {
                    room.settle(letter, "unclear", unclear.why());
                }
            }
        }
    }
}
