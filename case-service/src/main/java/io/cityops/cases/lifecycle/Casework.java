package io.cityops.cases.lifecycle;

import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.web.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that people do to the cases that {@link OpeningCases} has opened, one transaction each. */
@Service
public class Casework {

    /** Brings along cases of an older system, with the times at which things happened there (迁入). */
    public static final String IMPORTING = "case.import";

    /** How many of the reports merged into a case are shown. */
    public static final int MOST_MERGED = 50;

    private static final int PAGE = 200;

    private final Cases cases;
    private final Histories histories;
    private final OrderCheck check;
    private final Chronicle chronicle;
    private final Clock clock;
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final GridBook grids;
    private final Sights sights;
    private final TransactionTemplate transaction;

    Casework(
            Cases cases,
            Histories histories,
            OrderCheck check,
            Chronicle chronicle,
            Clock clock,
            Calendars calendars,
            Rulebook rulebook,
            GridBook grids,
            Sights sights,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.histories = histories;
        this.check = check;
        this.chronicle = chronicle;
        this.clock = clock;
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.grids = grids;
        this.sights = sights;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does what somebody asks to be done.
     *
     * @param arrived adds to the case, when all is well so far, what came for the step; tells what it is called there
     * @param told when it was done, as only those may say who bring cases along from elsewhere; absent for now
     * @param once runs it in one transaction, unless it knows that it was done before
     * @throws CaseProblem when it cannot be, is not theirs to ask, or somebody was faster
     */
    public WholeCase act(
            UUID id,
            Order order,
            Function<CaseFile, List<UUID>> arrived,
            Caller caller,
            @Nullable Instant told,
            Consumer<Runnable> once) {
        prepare(order.action());
        var taken = new AtomicReference<@Nullable WholeCase>();
        try {
            once.accept(() -> taken.set(
                    take(id, order, arrived, caller, told == null ? clock.instant() : then(id, caller, told))));
        } catch (OptimisticLockingFailureException e) {
            throw stale(whole(id, caller));
        }
        var done = taken.get();
        return done == null ? doneBefore(id, caller) : done;
    }

    /** Whoever repeats what took the case out of their sight is told that it was done, not that there is no such case. */
    private WholeCase doneBefore(UUID id, Caller caller) {
        var done = histories.find(id).orElseThrow(CaseProblem.NotFound::new);
        if (!sights.of(caller).covers(done.file())) {
            throw new CaseProblem.DoneBefore();
        }
        return done;
    }

    /** The same at an instant of the past, for cases that are made up. */
    public CaseFile act(UUID id, Order order, Caller caller, Instant at) {
        prepare(order.action());
        return Objects.requireNonNull(transaction.execute(status -> take(id, order, found -> List.of(), caller, at)))
                .file();
    }

    /** What another service is asked for is asked before the transaction, which would hold a connection meanwhile. */
    private void prepare(Action action) {
        if (action == Action.FILE || action == Action.DISPATCH) {
            grids.ready();
        }
    }

    /** What was done before something that was done after it cannot be; nor can what is still to come. */
    private Instant then(UUID id, Caller caller, Instant told) {
        if (!caller.may(IMPORTING)) {
            throw new CaseProblem.NotAllowed(
                    "Only who may bring cases along (case.import) says when a step was taken.");
        }
        var last = history(visible(id, caller).id()).getLast().at();
        var now = clock.instant();
        if (told.isBefore(last) || told.isAfter(now)) {
            throw new CaseProblem.NotThen(last, now);
        }
        return told;
    }

    private WholeCase take(UUID id, Order order, Function<CaseFile, List<UUID>> arrived, Caller caller, Instant at) {
        var before = histories
                .find(id)
                .filter(whole -> sights.of(caller).covers(whole.file()))
                .orElseThrow(CaseProblem.NotFound::new);
        var found = before.file();
        if (found.version() != order.version()) {
            throw stale(before);
        }
        var moment = moment(at);
        var step = LifeCycle.step(found, order.action(), moment)
                .orElseThrow(() -> new CaseProblem.NotNow(order.action(), found.stage()));
        Authority.refusal(step, found, caller).ifPresent(why -> {
            throw new CaseProblem.NotAllowed(why);
        });
        var unitBefore = found.unit();
        var details = check.check(step, found, order.with(arrived.apply(found)), moment);
        var entry = found.take(step, details, Doer.of(caller), moment);
        if (step.action() == Action.FILE || step.action() == Action.DISPATCH && found.grid() == null) {
            found.lieIn(grids.at(found.place()), grids.unitAt(found.place()));
        }
        return chronicle.record(before, entry, unitBefore);
    }

    /**
     * A case that the caller may see.
     *
     * @throws CaseProblem.NotFound when there is none
     */
    @Transactional(readOnly = true)
    public CaseFile visible(UUID id, Caller caller) {
        var sight = sights.of(caller);
        return cases.findById(id).filter(sight::covers).orElseThrow(CaseProblem.NotFound::new);
    }

    /** Those of some cases that the caller may see, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<CaseFile> visible(List<UUID> ids, Caller caller) {
        var sight = sights.of(caller);
        return cases.findByIdIn(ids).stream()
                .filter(sight::covers)
                .sorted(Comparator.comparingInt(found -> ids.indexOf(found.id())))
                .toList();
    }

    /**
     * A case that the caller can do something to, and so may add to.
     *
     * @throws CaseProblem.NotAllowed when they only look on
     */
    @Transactional(readOnly = true)
    public CaseFile workedOnBy(UUID id, Caller caller) {
        var found = visible(id, caller);
        if (possible(found, caller).isEmpty()) {
            throw new CaseProblem.NotAllowed("There is nothing for you to do with this case, so nothing to add.");
        }
        return found;
    }

    /**
     * A case that the own unit handles or has found, or any for whom all are seen. Who stands above it looks on.
     *
     * @throws CaseProblem.NotAllowed when they only look on
     */
    @Transactional(readOnly = true)
    public CaseFile ofTheOwnUnit(UUID id, Caller caller) {
        var found = visible(id, caller);
        if (!Sight.of(caller).covers(found)) {
            throw new CaseProblem.NotAllowed("It is with a unit beneath yours: only that unit adds to it.");
        }
        return found;
    }

    /** Whether a case of that identity was opened already. */
    @Transactional(readOnly = true)
    public boolean knows(UUID id) {
        return cases.findById(id).isPresent();
    }

    /** The case that a reporter follows. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> tracked(TrackingCode code) {
        return cases.findByTrackingCode(code.value());
    }

    /**
     * A case that the caller may see, with its history and what there is around it; alone, this is one round trip.
     *
     * @throws CaseProblem.NotFound when there is none
     */
    public WholeCase whole(UUID id, Caller caller) {
        var sight = sights.of(caller);
        return histories.find(id).filter(whole -> sight.covers(whole.file())).orElseThrow(CaseProblem.NotFound::new);
    }

    public List<HistoryEntry> history(UUID id) {
        return histories.of(id);
    }

    /** The case that is worked on for a report: another one where it was merged, else its own. */
    @Transactional(readOnly = true)
    public CaseFile incident(CaseFile report) {
        var into = report.course().into();
        return into == null ? report : cases.findById(into).orElse(report);
    }

    /** The reports that were merged into a case, the oldest first, and not all of very many. */
    @Transactional(readOnly = true)
    public List<CaseFile> mergedInto(UUID id) {
        return cases.mergedInto(id, MOST_MERGED);
    }

    /** Every report that was merged into a case and whose reporter is answered elsewhere than on the tracking page. */
    @Transactional(readOnly = true)
    public Stream<CaseFile> answeredWith(UUID id) {
        return Stream.iterate(
                cases.answered(id, new UUID(0, 0), PAGE),
                page -> !page.isEmpty(),
                page -> page.size() < PAGE
                        ? List.of()
                        : cases.answered(id, page.getLast().id(), PAGE))
                .flatMap(List::stream)
                .toList()
                .stream();
    }

    @Transactional(readOnly = true)
    public long countMergedInto(UUID id) {
        return cases.countMergedInto(id);
    }

    /** What the caller may do to the case as it stands; a step to another level only where there is a link. */
    public List<Step> possible(CaseFile found, Caller caller) {
        return LifeCycle.from(found, moment(clock.instant())).stream()
                .filter(step -> Authority.refusal(step, found, caller).isEmpty())
                .filter(step -> !step.needs().contains(Need.LINK)
                        || check.linksFor(step, found).findAny().isPresent())
                .toList();
    }

    private Moment moment(Instant at) {
        return new Moment(at, calendars, rulebook.current());
    }

    private CaseProblem stale(WholeCase now) {
        return new CaseProblem.Stale(CurrentState.of(now.file(), now.history().getLast(), clock.instant()));
    }
}
