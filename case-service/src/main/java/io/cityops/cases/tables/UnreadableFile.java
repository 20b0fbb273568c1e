package io.cityops.cases.tables;

import io.cityops.tenancy.web.ProblemException;
import java.util.Objects;

/** A file that cannot be read as a table, or that is more than we are willing to read. */
public final class UnreadableFile extends RuntimeException {

    private final Cause cause;

    UnreadableFile(Cause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    /** It has more bytes than are looked at. */
    public static UnreadableFile tooLarge(FileLimits limits) {
        return new UnreadableFile(Cause.TOO_LARGE, "The file is larger than " + limits.bytes() / (1024 * 1024) + " MB");
    }

    public Cause why() {
        return cause;
    }

    /** The refusal as its sender is told. */
    public ProblemException problem() {
        return ProblemException.invalid("/file", Objects.requireNonNull(getMessage()) + ".");
    }

    /** What is wrong with it. */
    public enum Cause {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        TOO_SLOW,
        ENCODING,
        FORM
    }
}
