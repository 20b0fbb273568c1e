package io.cityops.cases.intake;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Why a report is not taken. */
abstract sealed class IntakeProblem extends ProblemException {

    private IntakeProblem(HttpStatus status, String type, String title, String detail, String pointer) {
        super(status, type, title, detail, List.of(new FieldError(pointer, detail)));
    }

    /** The catalogue has no such code. */
    static final class UnknownCategory extends IntakeProblem {

        UnknownCategory(String code) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-category",
                    "Unknown category",
                    "The catalogue has no %s. Leave the category out if you are not sure.".formatted(code),
                    "/category");
        }
    }

    /** Nobody can have told it then, or not this caller. */
    static final class NotThen extends IntakeProblem {

        NotThen(Instant earliest, Instant latest) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    "You can say that it was told from %s to %s.".formatted(earliest, latest),
                    "/toldAt");
        }
    }

    /** The tenant has no such facility; whether another one has it is not said. */
    static final class UnknownFacility extends IntakeProblem {

        UnknownFacility() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-facility",
                    "Unknown facility",
                    "There is no such facility here. Leave it out, or choose another one.",
                    "/facility");
        }
    }

    /** The tenant wants every case to go through the desk. */
    static final class NotSelfHandled extends IntakeProblem {

        NotSelfHandled() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-self-handled",
                    "Not handled by oneself here",
                    "By this city's rules cases are handled by the unit in charge. Report it without what was done.",
                    "/handled");
        }
    }

    /** The place is not in this tenant. */
    static final class Elsewhere extends IntakeProblem {

        Elsewhere(String tenant) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "outside-tenant",
                    "Outside this city",
                    "The place lies outside %s.".formatted(tenant),
                    "/place");
        }
    }

    /** Another desk's number was registered before: there is a case for it. */
    static final class KnownOrder extends IntakeProblem {

        private final UUID id;
        private final String number;

        KnownOrder(String order, UUID id, String number) {
            super(
                    HttpStatus.CONFLICT,
                    "known-order",
                    "Registered before",
                    "%s was registered before, as case %s. Nothing was opened.".formatted(order, number),
                    "/orderNumber");
            this.id = id;
            this.number = number;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("former", Map.of("id", id, "number", number));
        }
    }

    /** Nobody can follow a case by this code. */
    static final class UnknownCode extends IntakeProblem {

        UnknownCode() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such tracking code.", "code");
        }
    }
}
