package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Who comes while others are being written shares the next writing, and nobody's trouble but their own. */
class TogetherTests {

    private static final String FIRST = "first";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final CountDownLatch othersAreThere = new CountDownLatch(1);

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void writesAtOnceWhatComesAlone() {
        var together = new Together<String>(1, 16, LONG, written::add);
        together.write("a");
        together.write("b");
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void writesTogetherWhatComesMeanwhile() {
        var together = new Together<>(1, 4, LONG, this::slowly);

        var all = afterTheFirst(together, 11);

        assertThat(all).allSatisfy(one -> assertThat(one).isCompleted());
        assertThat(written).extracting(List::size).containsExactly(1, 4, 4, 2, 1);
        assertThat(written.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void writesNoMoreAtOnceThanItMay() {
        var together = new Together<String>(2, 4, LONG, this::untilOthersAreThere);
        var all = Stream.of("a", "b", "c").map(one -> write(together, one)).toList();

        await().until(() -> together.waiting() == 1 && written.size() == 2);

        assertThat(all).noneMatch(CompletableFuture::isDone);
        othersAreThere.countDown();
        await().until(() -> all.stream().allMatch(CompletableFuture::isDone));
        assertThat(written).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other 0", "other 1"}) // the one who writes for all, and another
    void failsOnlyWhatCannotBeWritten(String refused) {
        var together = new Together<String>(1, 4, LONG, some -> {
            slowly(some);
            if (some.contains(refused)) {
                written.remove(some);
                throw new DataIntegrityViolationException("not this one");
            }
        });

        var all = afterTheFirst(together, 4);

        assertThat(all.stream().filter(CompletableFuture::isCompletedExceptionally))
                .containsExactly(all.get(1 + Integer.parseInt(refused.substring(6))));
        assertThat(written.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Stream.of(FIRST, "other 0", "other 1", "other 2", "other 3")
                        .filter(one -> !one.equals(refused))
                        .toList());
        together.write("later");
        assertThat(written).endsWith(List.of("later"));
    }

    /** Asking for each turn would have the last wait as many times as there are turns. */
    @Test
    void asksADatabaseThatIsAwayOnlyOnceForAll() {
        var away = new CannotGetJdbcConnectionException("away");

        var all = afterTheFirst(failing(away), 11);

        assertThat(all.subList(1, 12)).allSatisfy(one -> fails(one, away));
        assertThat(written).hasSize(2);
    }

    @Test
    void failsOnlyTheTurnThatAStatementFails() {
        var ended = new QueryTimeoutException("too long");

        var all = afterTheFirst(failing(ended), 11);

        assertThat(all.subList(1, 12)).allSatisfy(one -> fails(one, ended));
        assertThat(written).as("each turn is tried").extracting(List::size).containsExactly(1, 4, 4, 2, 1);
    }

    /** Whoever writes for all is told what ends it for others, and would be written and told that it is not. */
    @Test
    void writesNobodyWhoIsToldThatItIsNot() {
        var ended = new QueryTimeoutException("too long");
        var together = new Together<String>(1, 4, LONG, some -> {
            if (some.contains("other 3")) {
                throw new DataIntegrityViolationException("not this one");
            }
            if (some.contains("other 2")) {
                throw ended;
            }
            slowly(some);
        });

        var all = afterTheFirst(together, 4);

        fails(all.get(1), ended);
        fails(all.get(2), ended);
        fails(all.get(3), ended);
        assertThat(written).containsExactly(List.of(FIRST));
    }

    /** Whoever was told that it is not written asks again, and would have it twice. */
    @Test
    void writesNothingLaterThatWasGivenUp() {
        var together = new Together<>(1, 4, Duration.ofMillis(1), this::slowly);
        var first = write(together, FIRST);
        await().until(() -> firstIsWritten.getCount() == 0);

        assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> together.write("given up"));

        othersAreThere.countDown();
        assertThat(first).succeedsWithin(LONG);
        together.write("later");
        assertThat(written).containsExactly(List.of(FIRST), List.of("later"));
    }

    @Test
    void goesOnAfterAFailure() {
        var together = new Together<String>(1, 4, LONG, some -> {
            written.add(some);
            if (some.contains("bad")) {
                throw new DataIntegrityViolationException("not this one");
            }
        });
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> together.write("bad"));
        together.write("good");
        assertThat(written).hasSize(2);
    }

    /** The first, and as many more that arrive, one after the other, while it is being written. */
    private List<CompletableFuture<Void>> afterTheFirst(Together<String> together, int more) {
        var all = new ArrayList<CompletableFuture<Void>>();
        all.add(write(together, FIRST));
        await().until(() -> firstIsWritten.getCount() == 0);
        IntStream.range(0, more).forEach(n -> {
            all.add(write(together, "other " + n));
            await().until(() -> together.waiting() == n + 1);
        });
        othersAreThere.countDown();
        await().until(() -> all.stream().allMatch(CompletableFuture::isDone));
        return all;
    }

    private Together<String> failing(DataAccessException why) {
        return new Together<>(1, 4, LONG, some -> {
            slowly(some);
            if (!some.contains(FIRST)) {
                throw why;
            }
        });
    }

    private static void fails(CompletableFuture<Void> one, DataAccessException why) {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(one::join)
                .withCause(why);
    }

    private CompletableFuture<Void> write(Together<String> together, String one) {
        return CompletableFuture.runAsync(() -> together.write(one), people);
    }

    private void slowly(List<String> some) {
        if (some.contains(FIRST)) {
            firstIsWritten.countDown();
            untilOthersAreThere(some);
        } else {
            written.add(some);
        }
    }

    private void untilOthersAreThere(List<String> some) {
        written.add(some);
        try {
            othersAreThere.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
