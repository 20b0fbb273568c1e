package io.cityops.cases.disputes.web;

import io.cityops.cases.disputes.Dispute;
import io.cityops.cases.disputes.Dispute.State;
import io.cityops.cases.disputes.DisputeProblem;
import io.cityops.cases.disputes.Disputes;
import io.cityops.cases.disputes.Inquiry;
import io.cityops.cases.disputes.Settling;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.LifeCycle;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the desk asks whose something is, sees what comes back, and decides. */
@RestController
@RequestMapping("/t/{tenant}/api")
class DisputeController {

    private static final UUID LAST = new UUID(-1, -1);
    private static final int OF_A_CASE = 20;

    private final Inquiry inquiry;
    private final Settling settling;
    private final Disputes disputes;
    private final Casework casework;
    private final IdempotentRequests idempotent;

    DisputeController(
            Inquiry inquiry, Settling settling, Disputes disputes, Casework casework, IdempotentRequests idempotent) {
        this.inquiry = inquiry;
        this.settling = settling;
        this.disputes = disputes;
        this.casework = casework;
        this.idempotent = idempotent;
    }

    /** Once for each {@code Idempotency-Key}; a case is asked about once at a time. */
    @Needs(LifeCycle.DISPATCHING)
    @PostMapping("/cases/{id}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    DisputeSeen ask(@PathVariable UUID id, @RequestBody @Valid Question asked, HttpServletRequest request) {
        var caller = Caller.current();
        var found = casework.visible(id, caller);
        return idempotent.once(
                request,
                List.of(caller.username(), asked),
                () -> seen(
                        inquiry.ask(
                                found.id(), asked.group(), asked.question().strip(), asked.photos(), Doer.of(caller)),
                        caller),
                DisputeSeen.class);
    }

    /** The last twenty of a case, the newest first; whoever stands above its unit sees those that they are asked in. */
    @Needs("case.read")
    @GetMapping("/cases/{id}/disputes")
    OfACase ofCase(@PathVariable UUID id) {
        var caller = Caller.current();
        var found = casework.visible(id, caller);
        var decides = settling.mayDecide(caller);
        var unit = found.unit();
        var all = decides || Sight.of(caller).coversUnit(unit == null ? null : unit.id());
        return new OfACase(
                disputes.of(found.id(), OF_A_CASE).stream()
                        .filter(one -> all || one.of(caller.unit()).isPresent())
                        .map(one -> DisputeSeen.of(one, caller, decides))
                        .toList(),
                caller.may(LifeCycle.DISPATCHING) && Inquiry.possible(found));
    }

    /** Those that the caller's unit is asked in, or, for the desk, all. */
    @Needs("case.read")
    @GetMapping("/disputes")
    Page<DisputeSeen> list(
            @RequestParam(defaultValue = "mine") @Pattern(regexp = "mine|all") String scope,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "asked|to_decide|settled|dropped") String state,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor) {
        var caller = Caller.current();
        var decides = settling.mayDecide(caller);
        if (scope.equals("all") && !decides && !caller.may(LifeCycle.DISPATCHING)) {
            throw new DisputeProblem.NotFound();
        }
        var wanted = state == null ? null : State.of(state);
        var before = before(cursor);
        var rows =
                scope.equals("all") ? disputes.all(wanted, before, limit + 1) : mine(caller, wanted, before, limit + 1);
        return Page.of(rows, limit, last -> Cursor.encode(last.id().toString()))
                .map(one -> DisputeSeen.of(one, caller, decides));
    }

    @Needs("case.read")
    @GetMapping("/disputes/{id}")
    DisputeSeen show(@PathVariable UUID id) {
        var caller = Caller.current();
        return seen(Visible.of(disputes, settling, id, caller), caller);
    }

    /** Once for each {@code Idempotency-Key}; of two who decide, the later one is told what the first did. */
    @Needs("case.read")
    @PostMapping("/disputes/{id}/decision")
    DisputeSeen decide(@PathVariable UUID id, @RequestBody @Valid Decision told, HttpServletRequest request) {
        var caller = Caller.current();
        Visible.of(disputes, settling, id, caller);
        return idempotent.once(
                request,
                List.of(caller.username(), told),
                () -> seen(settling.decide(id, told.unit(), told.reason().strip(), told.photo(), caller), caller),
                DisputeSeen.class);
    }

    private List<Dispute> mine(Caller caller, @Nullable State state, UUID before, int limit) {
        var unit = caller.unit();
        return unit == null ? List.of() : disputes.asking(unit, state, before, limit);
    }

    private DisputeSeen seen(Dispute dispute, Caller caller) {
        return DisputeSeen.of(dispute, caller, settling.mayDecide(caller));
    }

    private static UUID before(@Nullable String cursor) {
        try {
            return cursor == null
                    ? LAST
                    : UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    /**
     * What is asked.
     *
     * @param group absent for the one that the tenant's rule picks
     * @param photos of the case; absent for all
     */
    record Question(
            @Nullable UUID group,
            @NotBlank @Size(max = 500) String question,
            @Nullable @Size(max = Inquiry.MOST_PHOTOS) List<@NotNull UUID> photos) {}

    /** Whose it is, and why; the photo shows it. */
    record Decision(
            @NotNull UUID unit,
            @NotBlank @Size(max = 500) String reason,
            @Nullable UUID photo) {}

    /** @param mayAsk whether the caller can ask now, were nobody asked already */
    record OfACase(List<DisputeSeen> items, boolean mayAsk) {}
}
