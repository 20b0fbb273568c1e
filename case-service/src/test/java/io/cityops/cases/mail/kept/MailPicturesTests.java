package io.cityops.cases.mail.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class MailPicturesTests {

    private final Evidence evidence = mock();
    private final MailPictures pictures = new MailPictures(evidence, mock(JdbcClient.class), new JsonMapper());
    private final Kept first = mock();

    @ParameterizedTest
    @EnumSource(
            value = HttpStatus.class,
            names = {"UNPROCESSABLE_CONTENT", "CONTENT_TOO_LARGE", "INSUFFICIENT_STORAGE"})
    void leavesOutWhatIsNotTaken(HttpStatus status) {
        when(evidence.keepWhile(any(), any())).thenReturn(first).thenThrow(problem(status));
        assertThat(pictures.keep(List.of(new byte[1], new byte[2]), 5)).containsExactly(first);
    }

    @Test
    void keepsNoneWhileTheStoreIsAwaySoThatNoneIsLost() {
        when(evidence.keepWhile(any(), any())).thenReturn(first).thenThrow(problem(HttpStatus.SERVICE_UNAVAILABLE));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> pictures.keep(List.of(new byte[1], new byte[2]), 5));
        verify(evidence).sweep(List.of(first));
    }

    private static ProblemException problem(HttpStatus status) {
        return new ProblemException(status, "problem", "Problem", "There is one.");
    }
}
