package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;

class LastResortTests {

    private final LastResort resort = new LastResort();

    @ParameterizedTest
    @CsvSource({
        "08006, 503", // the connection is lost
        "40P01, 503", // two waited for each other
        "53300, 503", // too many connections
        "57P01, 503", // shut down
        "57014, 503", // took too long
        "22021, 400", // no text
        "42P01, 500", // no such table
        "23514, 500" // against a rule that we should have told of
    })
    void goesByWhatTheDatabaseSays(String state, int status) {
        var answer = resort.failed(new IllegalStateException(new SQLException("no", state)));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @CsvSource({"none, 503", "slow, 503", "ours, 500"})
    void knowsTheWantOfAConnection(String what, int status) {
        var failure = switch (what) {
            case "none" ->
                new CannotCreateTransactionException("no", new SQLTransientConnectionException("all in use"));
            case "slow" -> new QueryTimeoutException("slow");
            default -> new IllegalStateException("ours");
        };

        assertThat(resort.failed(failure))
                .extracting(ResponseEntity::getStatusCode)
                .extracting(code -> code.value())
                .isEqualTo(status);
    }

    /** Whoever does many things asks on after the one, and not after the other. */
    @ParameterizedTest
    @CsvSource({"08006, true", "53300, true", "57P01, true", "40P01, false", "55P03, false", "57014, false"})
    void tellsWhatIsAwayFromWhatWasOvertaken(String state, boolean away) {
        var failure = new IllegalStateException(new SQLException("no", state));

        assertThat(Passing.is(failure)).isTrue();
        assertThat(Passing.isAway(failure)).isEqualTo(away);
    }
}
