package io.cityops.cases.together;

import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for many cases as it is for one of them: its {@code Idempotency-Key} is one for that case. */
final class OneOfMany extends HttpServletRequestWrapper {

    /** What is left of the 200 characters that a key may have, beside the id of a case. */
    private static final int LONGEST = 160;

    private final @Nullable String key;

    OneOfMany(HttpServletRequest request, UUID of) {
        super(request);
        var given = request.getHeader(IdempotentRequests.HEADER);
        this.key = given == null ? null : given + "/" + of;
    }

    /** @throws ProblemException when the key leaves no room for the ids of cases */
    static void requireRoom(HttpServletRequest request) {
        var given = request.getHeader(IdempotentRequests.HEADER);
        if (given != null) {
            IdempotentRequests.requireForm(given);
            if (given.length() > LONGEST) {
                throw ProblemException.invalid(IdempotentRequests.HEADER, "At most " + LONGEST + " characters here.");
            }
        }
    }

    @Override
    public @Nullable String getHeader(String name) {
        return IdempotentRequests.HEADER.equalsIgnoreCase(name) ? key : super.getHeader(name);
    }
}
