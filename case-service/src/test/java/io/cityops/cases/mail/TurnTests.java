package io.cityops.cases.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityops.cases.mail.box.MailSettings;
import io.cityops.cases.mail.box.Mailbox;
import io.cityops.cases.mail.box.Mailboxes;
import io.cityops.cases.mail.box.Postbox.Found;
import io.cityops.cases.mail.box.Postbox.Got;
import io.cityops.cases.mail.box.Postbox.Opened;
import io.cityops.cases.mail.box.Trouble;
import io.cityops.cases.mail.hearing.MailHearing;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Mail number 4, which makes trouble. */
@ExtendWith(OutputCaptureExtension.class)
class TurnTests {

    private static final OffsetDateTime LEASE = OffsetDateTime.parse("2026-11-23T10:00:00Z");
    private static final long UID = 4;

    private final Mailboxes mailboxes = mock();
    private final MailHearing hearing = mock();
    private final Opened opened = mock();
    private final Turn turn = new Turn(mailboxes, _ -> opened, hearing, settings());

    @BeforeEach
    void open() {
        Mailbox box = mock();
        when(box.read()).thenReturn(new Mailbox.Read(7L, 3, null, null, null));
        when(mailboxes.find()).thenReturn(Optional.of(box));
        when(mailboxes.tried(LEASE, UID)).thenReturn(Optional.of(1));
        when(mailboxes.passed(any(), anyLong())).thenReturn(true);
        when(opened.validity()).thenReturn(7L);
        when(opened.last()).thenReturn(UID + 1);
        when(opened.after(anyLong(), anyInt())).thenReturn(new Found(List.of(UID), UID + 1));
        when(opened.get(UID)).thenReturn(new Got(new byte[0], true, null));
    }

    @Test
    void countsBeforeItReads() {
        take();
        var order = inOrder(mailboxes, opened, hearing);
        order.verify(mailboxes).tried(LEASE, UID);
        order.verify(opened).get(UID);
        order.verify(hearing).hear(any(), any());
        order.verify(mailboxes).passed(LEASE, UID);
        verify(mailboxes).read(LEASE, false);
    }

    @Test
    void givesWhatWasTriedSixTimesToAPersonUnread() {
        when(mailboxes.tried(LEASE, UID)).thenReturn(Optional.of(7));
        take();
        verify(opened, never()).get(UID);
        verify(hearing).unreadable(any(), any());
        verify(mailboxes).read(LEASE, false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsNothingAgainstItWhileSomethingOfOursIsDown(boolean store) {
        doThrow(
                        store
                                ? new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "away", "Away", "Away.")
                                : new DataAccessResourceFailureException("away"))
                .when(hearing)
                .hear(any(), any());
        take();
        verify(mailboxes).spare(LEASE, UID);
        verify(mailboxes).failed(LEASE, Trouble.OURS);
    }

    @Test
    void tellsWhatWentWrongFirst(CapturedOutput output) {
        doThrow(new DataAccessResourceFailureException("hearing failed"))
                .when(hearing)
                .hear(any(), any());
        doThrow(new DataAccessResourceFailureException("sparing failed"))
                .when(mailboxes)
                .spare(LEASE, UID);
        take();
        assertThat(output).contains("Exception: hearing failed", "Suppressed: ", "sparing failed");
        verify(mailboxes).failed(LEASE, Trouble.OURS);
    }

    @Test
    void countsWhatTheMailItselfBreaks() {
        doThrow(new IllegalStateException("it is strange")).when(hearing).hear(any(), any());
        take();
        verify(mailboxes, never()).spare(any(), anyLong());
        verify(mailboxes, never()).passed(any(), anyLong());
    }

    @Test
    void endsWhereTheMailboxIsAnothersByNow() {
        when(mailboxes.tried(LEASE, UID)).thenReturn(Optional.empty());
        take();
        verify(opened, never()).get(UID);
        verify(mailboxes, never()).read(any(), anyBoolean());
        verify(mailboxes, never()).failed(any(), any());
    }

    @Test
    void readsNoThirdLargeOneWhileTwoServersAreSlow(CapturedOutput output) {
        when(opened.large(UID)).thenReturn(true);
        var given = new CountDownLatch(1);
        when(opened.get(UID)).thenAnswer(_ -> {
            given.await(10, TimeUnit.SECONDS);
            return null;
        });
        var two = Stream.generate(() -> CompletableFuture.runAsync(this::take, Thread::startVirtualThread))
                .limit(2)
                .toList();
        verify(opened, timeout(10_000).times(2)).get(UID);
        take();
        verify(mailboxes).later(LEASE);
        verify(mailboxes, times(2)).tried(LEASE, UID);
        verify(mailboxes, never()).read(any(), anyBoolean());
        verify(mailboxes, never()).failed(any(), any());
        assertThat(output).containsPattern("INFO .*no room for its large mail").doesNotContain(" WARN ");
        given.countDown();
        two.forEach(CompletableFuture::join);
        verify(mailboxes, times(2)).read(LEASE, false);
    }

    @Test
    void makesRoomForTheNextLargeOneWhateverBecomesOfOne() {
        when(opened.large(UID)).thenReturn(true);
        when(opened.get(UID)).thenThrow(new IllegalStateException("it is strange"));
        for (var i = 0; i < 3; i++) {
            take();
        }
        verify(opened, times(3)).get(UID);
    }

    private void take() {
        CurrentTenant.runAs(new TenantId("mailed"), () -> turn.take(LEASE));
    }

    private static MailSettings settings() {
        var wait = Duration.ofMillis(1);
        return new MailSettings(wait, wait, wait, wait, wait, 1, DataSize.ofMegabytes(20), 20, 1000);
    }
}
