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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

/** Who comes while others are being written shares the next writing, and nobody's trouble but their own. */
class TogetherTests {

    private static final String FIRST = "first";

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
        var together = new Together<String>(1, 16, written::add);
        together.write("a");
        together.write("b");
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void writesTogetherWhatComesMeanwhile() {
        var together = new Together<>(1, 4, this::slowly);

        var all = afterTheFirst(together, 11);

        assertThat(all).allSatisfy(one -> assertThat(one).isCompleted());
        assertThat(written).extracting(List::size).containsExactly(1, 4, 4, 2, 1);
        assertThat(written.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void writesNoMoreAtOnceThanItMay() throws InterruptedException {
        var together = new Together<>(2, 4, this::slowly);
        var first = write(together, FIRST);
        firstIsWritten.await();
        together.write("beside it");
        assertThat(first).isNotDone();
        othersAreThere.countDown();
        assertThat(first).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void failsOnlyWhatCannotBeWritten() {
        var together = new Together<String>(1, 4, some -> {
            slowly(some);
            if (some.contains("other 1")) {
                written.remove(some);
                throw new DataIntegrityViolationException("not this one");
            }
        });

        var all = afterTheFirst(together, 4);

        assertThat(all.get(2)).isCompletedExceptionally();
        assertThat(all.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(1);
        assertThat(written)
                .containsExactlyInAnyOrder(List.of(FIRST), List.of("other 0"), List.of("other 2"), List.of("other 3"));
    }

    /** Trying each would have all of them wait as many times as there are. */
    @Test
    void asksADatabaseThatIsAwayOnlyOnceForAll() {
        var away = new QueryTimeoutException("away");
        var together = new Together<String>(1, 4, some -> {
            slowly(some);
            if (!some.contains(FIRST)) {
                throw away;
            }
        });

        var all = afterTheFirst(together, 4);

        assertThat(all.subList(1, 5))
                .allSatisfy(one -> assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(one::join)
                        .withCause(away));
        assertThat(written).hasSize(2);
    }

    @Test
    void goesOnAfterAFailure() {
        var together = new Together<String>(1, 4, some -> {
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

    private CompletableFuture<Void> write(Together<String> together, String one) {
        return CompletableFuture.runAsync(() -> together.write(one), people);
    }

    private void slowly(List<String> some) {
        written.add(some);
        if (some.contains(FIRST)) {
            firstIsWritten.countDown();
            try {
                othersAreThere.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
