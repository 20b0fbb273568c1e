package io.cityops.tenancy.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;

/** A refusal that its reader is told about as RFC 9457 says. A feature's own problems extend it. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final transient List<FieldError> errors;

    /**
     * @param type stable name that clients switch on, such as {@code unknown-category}
     * @param title the same for every problem of the type
     * @param detail what happened this time and what would help
     */
    public ProblemException(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(HttpStatus status, String type, String title, String detail) {
        this(status, type, title, detail, List.of());
    }

    /** Something that is not there, or not this tenant's: nobody can tell which. */
    public static ProblemException notFound(String what) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such " + what + ".");
    }

    /** A value that is not allowed. */
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "Some values are not allowed",
                detail,
                List.of(new FieldError(pointer, detail)));
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** After how many seconds asking again helps; absent where that is not known. */
    public OptionalInt retryAfter() {
        return OptionalInt.empty();
    }

    /** Members of the problem beside the standard ones; none unless a feature adds some. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
