package io.cityops.tenant.tenants;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done to or by a tenant. */
abstract sealed class TenantProblem extends ProblemException {

    private TenantProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** The short name is somebody's already. */
    static final class SlugTaken extends TenantProblem {
        SlugTaken(String slug) {
            super(
                    HttpStatus.CONFLICT,
                    "tenant-exists",
                    "The short name is taken",
                    "There is a tenant named " + slug + " already. Choose another short name.",
                    List.of(new FieldError("/slug", "is taken")));
        }
    }

    /** The plan contradicts itself or the table of divisions. */
    static final class BadPlan extends TenantProblem {
        BadPlan(String pointer, String detail) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "tenant-plan",
                    "The tenant cannot be opened like this",
                    detail,
                    List.of(new FieldError(pointer, detail)));
        }
    }

    /** It is suspended, or active, already. */
    static final class AlreadySo extends TenantProblem {
        AlreadySo(String slug, String status) {
            super(
                    HttpStatus.CONFLICT,
                    "tenant-status",
                    "Nothing to do",
                    "The tenant " + slug + " is " + status + " already.",
                    List.of());
        }
    }

    /** The operators' own tenant cannot be suspended. */
    static final class Untouchable extends TenantProblem {
        Untouchable() {
            super(
                    HttpStatus.CONFLICT,
                    "tenant-status",
                    "Not this one",
                    "The operators' own tenant cannot be suspended.",
                    List.of());
        }
    }
}
