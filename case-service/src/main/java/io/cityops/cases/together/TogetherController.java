package io.cityops.cases.together;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Order;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where several cases are dispatched, or signed for, in one go. Each is taken on its own: one that cannot be is told with
 * why, and the others stand. Repeated with the same key, what was done stays done and what was refused is tried again.
 */
@RestController
class TogetherController {

    /** How many cases a request may name. */
    static final int MOST = 100;

    private final StepsTogether work;

    TogetherController(StepsTogether work) {
        this.work = work;
    }

    @Needs({"case.dispatch", "case.handle"})
    @PostMapping("/t/{tenant}/api/cases/batch")
    Outcome take(@RequestBody @Valid Batch batch, HttpServletRequest request) {
        if (batch.cases().stream().map(One::id).distinct().count()
                < batch.cases().size()) {
            throw ProblemException.invalid("/cases", "Each case at most once.");
        }
        OneOfMany.requireRoom(request);
        var orders = new LinkedHashMap<UUID, Order>();
        batch.cases().forEach(one -> orders.put(one.id(), batch.of(one)));
        return Outcome.of(work.take(orders, Caller.current(), request));
    }

    /**
     * A step for several cases.
     *
     * @param note is kept among staff, with each of the cases
     */
    record Batch(
            @NotNull @Pattern(regexp = "dispatch|sign") String action,
            @NotEmpty @Size(max = MOST) List<@Valid @NotNull One> cases,
            @Size(max = 2_000) @Nullable String note) {

        Order of(One one) {
            return new Order(
                    Action.of(action),
                    one.version(),
                    null,
                    note,
                    null,
                    null,
                    one.unit(),
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
    }

    /**
     * One of the cases.
     *
     * @param version the version of it that was looked at
     * @param unit that it is dispatched to
     */
    record One(
            @NotNull UUID id,
            @NotNull Long version,
            @Nullable UUID unit) {}

    /** What became of each, in the order in which they were named. */
    record Outcome(int done, int refused, List<Taken> items) {

        static Outcome of(List<Taken> items) {
            var done = (int) items.stream().filter(one -> one.problem() == null).count();
            return new Outcome(done, items.size() - done, items);
        }
    }
}
