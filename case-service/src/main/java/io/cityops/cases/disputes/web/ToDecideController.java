package io.cityops.cases.disputes.web;

import io.cityops.cases.disputes.Disputes;
import io.cityops.cases.disputes.Settling;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person is to decide (待裁定): the answers are in, or the time is over, and no single claim settled it. */
@RestController
@RequestMapping("/t/{tenant}/api/disputes/to-decide")
class ToDecideController {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_COUNTED = 100;

    private final Disputes disputes;
    private final Settling settling;

    ToDecideController(Disputes disputes, Settling settling) {
        this.disputes = disputes;
        this.settling = settling;
    }

    /** The oldest first, for whoever decides here. */
    @Needs("case.read")
    @GetMapping
    Page<DisputeSeen> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor) {
        var caller = Caller.current();
        settling.requireDecider(caller);
        return Page.of(
                        disputes.toDecide(after(cursor), limit + 1),
                        limit,
                        last -> Cursor.encode(last.id().toString()))
                .map(one -> DisputeSeen.of(one, caller, true));
    }

    /** How many wait for the caller: none for one who does not decide. */
    @Needs("case.read")
    @GetMapping("/count")
    Waiting count() {
        return new Waiting(settling.mayDecide(Caller.current()) ? disputes.toDecide(MOST_COUNTED) : 0);
    }

    private static UUID after(@Nullable String cursor) {
        try {
            return cursor == null
                    ? FIRST
                    : UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    /** @param waiting up to a hundred */
    record Waiting(int waiting) {}
}
