package io.cityops.cases.mail.hearing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityops.cases.mail.box.Mailbox;
import io.cityops.cases.mail.box.Postbox.Got;
import io.cityops.cases.mail.kept.HeardMails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHearingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final HeardMails mails = mock();
    private final MailHearing hearing =
            new MailHearing(mails, mock(), mock(), mock(), mock(), mock(), Clock.fixed(NOW, ZoneOffset.UTC), mock());

    @ParameterizedTest
    @CsvSource({"2026-11-22T08:00:00Z, 0", "2026-11-22T10:00:00Z, 1", ", 1"})
    void givesToAPersonOnlyWhatCameSinceTheMailboxIsOurs(@Nullable Instant receivedAt, int times) {
        Mailbox box = mock();
        when(box.since()).thenReturn(Instant.parse("2026-11-22T09:00:00Z"));
        hearing.hear(box, new Got("x: y\r\n".repeat(100_000).getBytes(US_ASCII), true, receivedAt));
        verify(mails, times(times)).claim(any());
    }
}
