package io.cityops.cases.intake;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.lifecycle.CaseNumbers;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.GridBook;
import io.cityops.cases.lifecycle.Opening;
import io.cityops.cases.lifecycle.OpeningCases;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.Reporter;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.SelfHandling;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.Facilities;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.uploads.FinishedUploads;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports in (受理入口): what cannot be right is refused before anything is written. */
@Service
public class Intake {

    private static final Duration HEARD = Duration.ofDays(3);
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    private final OpeningCases cases;
    private final CaseNumbers numbers;
    private final Evidence evidence;
    private final FinishedUploads uploads;
    private final ReferenceData reference;
    private final GridBook grids;
    private final Facilities facilities;
    private final Territory territory;
    private final FoundBy foundBy;
    private final Rulebook rulebook;
    private final IdempotentRequests idempotent;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Intake(
            OpeningCases cases,
            CaseNumbers numbers,
            Evidence evidence,
            FinishedUploads uploads,
            ReferenceData reference,
            GridBook grids,
            Facilities facilities,
            Territory territory,
            FoundBy foundBy,
            Rulebook rulebook,
            IdempotentRequests idempotent,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.numbers = numbers;
        this.evidence = evidence;
        this.uploads = uploads;
        this.reference = reference;
        this.grids = grids;
        this.facilities = facilities;
        this.territory = territory;
        this.foundBy = foundBy;
        this.rulebook = rulebook;
        this.idempotent = idempotent;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a case for a report, once for each {@code Idempotency-Key} of the request. */
    public Receipt take(Report report, List<byte[]> photos, Channel channel, HttpServletRequest request) {
        return take(report, photos, channel, request, null);
    }

    /** @param alongside what is to be done in one transaction with it; a request that is repeated has had it done */
    public Receipt take(
            Report report,
            List<byte[]> photos,
            Channel channel,
            HttpServletRequest request,
            @Nullable Consumer<Receipt> alongside) {
        if (request.getHeader(IdempotentRequests.HEADER) == null) {
            return take(report, photos, channel, alongside);
        }
        uploads.lookAt(report.named());
        var print = new Fingerprint(
                report.withoutNames(), photos.stream().map(Intake::sum).toList());
        Opening opening;
        try {
            opening = opening(report, channel);
        } catch (ProblemException refused) {
            return before(request, print, refused);
        }
        if (photos.isEmpty()
                && report.named().isEmpty()
                && alongside == null
                && cases.open(opening, channel.by(), idempotent.claim(request, print, Receipt.of(opening)))) {
            return Receipt.of(opening);
        }
        var opened = new AtomicBoolean(); // stays false for a key that was kept before
        return evidence.keepWhile(photos, kept -> {
            var receipt = idempotent.once(
                    request,
                    print,
                    () -> {
                        opened.set(true);
                        return open(opening, channel, kept, report, alongside);
                    },
                    Receipt.class);
            if (!opened.get()) {
                evidence.sweep(kept);
            }
            return receipt;
        });
    }

    /** What would be refused today may have been taken before, when its answer was lost on the way. */
    private Receipt before(HttpServletRequest request, Fingerprint print, ProblemException refused) {
        return idempotent.once(
                request,
                print,
                () -> {
                    throw refused;
                },
                Receipt.class);
    }

    /** Opens a case for a report that came by a way which knows itself what it has brought before. */
    public Receipt take(Report report, List<byte[]> photos, Channel channel, @Nullable Consumer<Receipt> alongside) {
        uploads.lookAt(report.named());
        var opening = opening(report, channel); // its number is drawn before any transaction begins
        return evidence.keepWhile(
                photos,
                kept -> alongside == null && report.named().isEmpty()
                        ? open(opening, channel, kept, report, null)
                        : Objects.requireNonNull(
                                transaction.execute(status -> open(opening, channel, kept, report, alongside))));
    }

    /** Opens a case for a report whose photos were kept before; they are the case's from then on. */
    public Receipt take(Report report, Channel channel, List<Kept> kept, Consumer<Receipt> alongside) {
        var opening = opening(report, channel);
        return Objects.requireNonNull(transaction.execute(status -> open(opening, channel, kept, report, alongside)));
    }

    private Receipt open(
            Opening opening, Channel channel, List<Kept> kept, Report report, @Nullable Consumer<Receipt> alongside) {
        var receipt = open(opening, channel.by(), kept, report);
        if (alongside != null) {
            alongside.accept(receipt);
        }
        return receipt;
    }

    /** With what came along, and what had arrived before. */
    private Receipt open(Opening opening, Doer by, List<Kept> kept, Report report) {
        if (report.named().isEmpty()) {
            cases.open(opening, by, null, kept);
            return Receipt.of(opening);
        }
        var named = uploads.named(report.named());
        var files = Stream.concat(kept.stream(), named.stream()).toList();
        cases.open(opening, by, null, files);
        uploads.used(named);
        return Receipt.of(opening);
    }

    private Opening opening(Report report, Channel channel) {
        var by = channel.by();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var told = told(report.toldAt(), channel, now);
        var place = territory.place(report.place());
        var category = category(report.about());
        var facility = facility(report.facility());
        var handled = by == Doer.PUBLIC ? null : handled(report.handled(), place);
        return new Opening(
                Ids.next(),
                numbers.next(now),
                TrackingCode.next(),
                handled == null ? Stage.REPORTED : Stage.SELF_HANDLED,
                category,
                null,
                report.description().strip(),
                place,
                facility,
                handled,
                reporter(report.reporter(), channel.answerTo()),
                channel.source(),
                null,
                false,
                told == null ? now : told,
                told == null ? null : now,
                foundBy.of(channel, place));
    }

    private static @Nullable Instant told(@Nullable Instant at, Channel channel, Instant now) {
        if (at == null) {
            return null;
        }
        var imports = channel.old()
                || Caller.find()
                        .filter(caller -> caller.may(Casework.IMPORTING))
                        .isPresent();
        var earliest = imports ? LONG_AGO : channel.by() == Doer.PUBLIC ? now : now.minus(HEARD);
        if (at.isBefore(earliest) || at.isAfter(now)) {
            throw new IntakeProblem.NotThen(earliest, now);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable Category category(@Nullable CategoryAsked asked) {
        return asked == null
                ? null
                : reference
                        .category(asked)
                        .map(known -> new Category(known.code(), known.name(), known.scheme(), known.kind()))
                        .orElseThrow(() -> new IntakeProblem.UnknownCategory(asked.words()));
    }

    private @Nullable SelfHandling handled(@Nullable String told, Place place) {
        var done = blankToNull(told);
        if (done != null && !rulebook.current().allow(Action.SELF_HANDLE)) {
            throw new IntakeProblem.NotSelfHandled();
        }
        if (done == null) {
            return null;
        }
        grids.ready();
        return new SelfHandling(done, grids.at(place).orElse(null));
    }

    /** A report that names none, as nearly all do, asks nobody. */
    private @Nullable UUID facility(@Nullable UUID id) {
        if (id != null && !facilities.has(id)) {
            throw new IntakeProblem.UnknownFacility();
        }
        return id;
    }

    private static @Nullable Reporter reporter(Report.@Nullable Who who, @Nullable AnswerTo answerTo) {
        var name = who == null ? null : blankToNull(who.name());
        var phone = who == null ? null : blankToNull(who.phone());
        return name == null && phone == null && answerTo == null ? null : new Reporter(name, phone, answerTo);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String sum(byte[] photo) {
        var sum = new CRC32C();
        sum.update(photo);
        return photo.length + ":" + HexFormat.of().toHexDigits(sum.getValue());
    }

    /** What the reporter keeps. */
    public record Receipt(UUID id, String code, String number, Instant reportedAt) {

        static Receipt of(Opening of) {
            return new Receipt(of.id(), of.tracking().shown(), of.number(), of.at());
        }
    }

    private record Fingerprint(Report report, List<String> photos) {
        Fingerprint {
            photos = List.copyOf(photos);
        }
    }
}
