package io.cityops.cases.together;

import io.cityops.cases.lifecycle.CaseProblem;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Order;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Passing;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Takes the step with one case after the other, each in a transaction of its own. */
@Component
class StepsTogether {

    private static final Logger LOG = LoggerFactory.getLogger(StepsTogether.class);

    private final Casework casework;
    private final IdempotentRequests idempotent;
    private final Clock clock;

    StepsTogether(Casework casework, IdempotentRequests idempotent, Clock clock) {
        this.casework = casework;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    /**
     * Never throws for one case: whoever sent many is to know what became of the others. Once another service does not
     * answer, or the database, nothing more is asked of it, or each case would wait for it again.
     */
    List<Taken> take(Map<UUID, Order> orders, Caller caller, HttpServletRequest request) {
        var taken = new ArrayList<Taken>();
        for (var order : orders.entrySet()) {
            var last = taken.isEmpty() ? null : taken.getLast().problem();
            taken.add(
                    last != null && last.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
                            ? new Taken(order.getKey(), null, last)
                            : take(order.getValue(), order.getKey(), caller, request));
        }
        return taken;
    }

    private Taken take(Order order, UUID id, Caller caller, HttpServletRequest request) {
        try {
            var asked = List.of(caller.username(), order);
            var one = new OneOfMany(request, id);
            var done = casework.act(
                    id,
                    order,
                    found -> List.of(),
                    caller,
                    null,
                    work -> idempotent.once(one, asked, () -> run(work), Boolean.class));
            return new Taken(id, CaseRow.of(done.file(), clock.instant()), null);
        } catch (CaseProblem.DoneBefore done) {
            return new Taken(id, null, null);
        } catch (ProblemException refused) {
            return new Taken(id, null, problem(refused));
        } catch (RuntimeException failure) {
            if (Passing.isAway(failure)) {
                LOG.warn("Case {} of a batch failed as what it needs did not answer: {}", id, failure.toString());
                return new Taken(id, null, Passing.problem());
            }
            LOG.error("Case {} of a batch failed", id, failure);
            return new Taken(id, null, failed());
        }
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static ProblemDetail problem(ProblemException refused) {
        var problem = Problems.of(
                refused.status(),
                refused.type(),
                refused.title(),
                String.valueOf(refused.getMessage()),
                refused.errors());
        refused.members().forEach(problem::setProperty);
        return problem;
    }

    private static ProblemDetail failed() {
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "Something failed",
                "Nothing was done to this case. Try it again.",
                List.of());
    }
}
