package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where operators tell how full their places are, one or a thousand at once; each call is signed ({@link SignedBodies}). */
@RestController
@Public
@RequestMapping("/t/{tenant}/api/availability/updates")
class UpdateController {

    private static final int MOST = 1_000;

    private final LiveBook book;
    private final Operators operators;
    private final UpdateLimit limit;
    private final Clock clock = Clock.systemUTC();

    UpdateController(LiveBook book, Operators operators, UpdateLimit limit) {
        this.book = book;
        this.operators = operators;
        this.limit = limit;
    }

    /** May be sent again as it is: what is not newer changes nothing. */
    @PostMapping
    Answered tell(
            @RequestHeader(SignedBodies.KEY) String key,
            @RequestHeader(SignedBodies.TIMESTAMP) String timestamp,
            @RequestHeader(SignedBodies.NONCE) String nonce,
            @RequestHeader(SignedBodies.SIGNATURE) String signature,
            @Valid @RequestBody Batch batch,
            HttpServletRequest request) {
        return new Answered(take(operator(request), batch.items()));
    }

    @PutMapping("/{place}")
    Answer tellOne(
            @RequestHeader(SignedBodies.KEY) String key,
            @RequestHeader(SignedBodies.TIMESTAMP) String timestamp,
            @RequestHeader(SignedBodies.NONCE) String nonce,
            @RequestHeader(SignedBodies.SIGNATURE) String signature,
            @PathVariable String place,
            @RequestBody One one,
            HttpServletRequest request) {
        var answer = take(operator(request), List.of(one.of(place))).getFirst();
        return switch (answer.outcome()) {
            case UNKNOWN -> throw new LiveProblem.UnknownPlace();
            case REFUSED -> throw new LiveProblem.NotAllowed(Objects.requireNonNull(answer.errors()));
            case TAKEN, KNOWN -> answer;
        };
    }

    private static Operator operator(HttpServletRequest request) {
        return (Operator) Objects.requireNonNull(request.getAttribute(SignedBodies.OPERATOR));
    }

    private List<Answer> take(Operator operator, List<Update> updates) {
        limit.count(operator.id(), updates.size());
        operators.heard(operator.id());
        var now = clock.instant();
        var readable = new ArrayList<Observation>();
        var answers = new ArrayList<@Nullable Answer>();
        for (var update : updates) {
            var errors = new ArrayList<FieldError>();
            update.read(now, errors).ifPresent(readable::add);
            answers.add(errors.isEmpty() ? null : new Answer(update.place(), Outcome.REFUSED, errors));
        }
        var outcomes = book.take(operator, readable).iterator();
        var places = readable.iterator();
        return answers.stream()
                .map(answer ->
                        answer != null ? answer : new Answer(places.next().place(), outcomes.next(), null))
                .toList();
    }

    /** What is told at once. */
    record Batch(@NotNull @Size(min = 1, max = MOST) List<@NotNull Update> items) {}

    /** What is told of the place that the address names; the fields of an update. */
    record One(
            @Nullable Integer free,
            @Nullable Integer total,
            @Nullable String state,
            @Nullable String observedAt) {

        Update of(String place) {
            return new Update(place, free, total, state, observedAt);
        }
    }

    /** One answer for each, in the order in which they were told. */
    record Answered(List<Answer> items) {}

    /**
     * What became of what was told of a place.
     *
     * @param errors why it was refused
     */
    record Answer(
            @Nullable String place,
            Outcome outcome,
            @Nullable List<FieldError> errors) {}
}
