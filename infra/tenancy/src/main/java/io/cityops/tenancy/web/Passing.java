package io.cityops.tenancy.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Tells what fails for a moment, as what needs a database does that is away, from what fails for good. */
public final class Passing {

    /** After how many seconds asking again may help. */
    static final String SECONDS = "5";

    /** PostgreSQL's words for a connection that is lost, for no room, and for a server that is shut down or starts. */
    private static final Pattern AWAY = Pattern.compile("08...|53...|57P..");

    /** PostgreSQL's words for work undone for others', for a lock and a time that ran out. */
    private static final Pattern OVERTAKEN = Pattern.compile("40...|55P03|57014");

    private Passing() {}

    /** Whether it, or what it came of, passes by itself. */
    public static boolean is(Throwable failure) {
        return isAway(failure)
                || causes(failure)
                        .anyMatch(cause -> cause instanceof TransientDataAccessException
                                || cause instanceof SQLTransientException
                                || says(OVERTAKEN, cause));
    }

    /** Whether whoever asks next meets the same, as what was needed is not there. */
    public static boolean isAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof SQLTransientConnectionException
                        || says(AWAY, cause));
    }

    private static boolean says(Pattern states, Throwable cause) {
        return cause instanceof SQLException sql
                && states.matcher(String.valueOf(sql.getSQLState())).matches();
    }

    /** What somebody is told whose request failed so. */
    public static ProblemDetail problem() {
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-now",
                "Try again in a moment",
                "What keeps the data does not answer. A request that bears an Idempotency-Key may be repeated: it acts once.",
                List.of());
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
