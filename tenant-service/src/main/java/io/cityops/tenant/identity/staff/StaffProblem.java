package io.cityops.tenant.identity.staff;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a tenant's people. */
abstract sealed class StaffProblem extends ProblemException {

    private StaffProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    static final class UsernameTaken extends StaffProblem {
        UsernameTaken(String username) {
            super(
                    HttpStatus.CONFLICT,
                    "username-taken",
                    "The username is taken",
                    "Somebody signs in as " + username + " already. Choose another username.",
                    List.of(new FieldError("/username", "is taken")));
        }
    }

    static final class UnknownRoles extends StaffProblem {
        UnknownRoles(List<String> codes) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-role",
                    "There is no such role",
                    "No roles of this tenant: " + String.join(", ", codes) + ".",
                    List.of(new FieldError("/roles", "is not a role of this tenant")));
        }
    }

    static final class UnknownUnit extends StaffProblem {
        UnknownUnit() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-unit",
                    "There is no such unit",
                    "The unit is none of this tenant's.",
                    List.of(new FieldError("/unit", "is not a unit of this tenant")));
        }
    }

    /** A tenant that nobody administers could not be helped from within. */
    static final class LastAdministrator extends StaffProblem {
        LastAdministrator() {
            super(
                    HttpStatus.CONFLICT,
                    "last-administrator",
                    "The last administrator stays",
                    "Nobody else administers this tenant. Give somebody else the role first.",
                    List.of());
        }
    }

    /** Nobody is left whose password could let the tenant in again. */
    static final class NoAdministrator extends StaffProblem {
        NoAdministrator() {
            super(
                    HttpStatus.CONFLICT,
                    "no-administrator",
                    "There is no administrator",
                    "Nobody who can sign in administers this tenant.",
                    List.of());
        }
    }
}
