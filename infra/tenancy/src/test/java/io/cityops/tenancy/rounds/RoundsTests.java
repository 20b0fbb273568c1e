package io.cityops.tenancy.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RoundsTests {

    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean ended;

    /** What is interrupted takes its connection for a broken one, and its work for what cannot be done. */
    @Test
    void letsTheRoundThatIsUnderWayEnd() throws InterruptedException {
        var rounds = new Rounds("test", Duration.ofHours(1), Duration.ofHours(1)) {
            @Override
            protected boolean round() throws InterruptedException {
                begun.countDown();
                Thread.sleep(200);
                ended = true;
                return false;
            }
        };
        rounds.start();
        begun.await();

        rounds.stop();

        assertThat(ended).isTrue();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void endsRoundsThatWouldNotEnd() throws InterruptedException {
        var rounds = new Rounds("test", Duration.ofHours(1), Duration.ofHours(1)) {
            @Override
            protected boolean round() throws InterruptedException {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                    return true;
                } finally {
                    ended = true;
                }
            }
        };
        rounds.start();
        begun.await();

        rounds.stop();

        assertThat(ended).isTrue();
    }

    @Test
    void goesNoneThatWasNotStarted() {
        var rounds = new Rounds("test", Duration.ofHours(1), Duration.ofHours(1)) {
            @Override
            protected boolean round() {
                begun.countDown();
                return true;
            }
        };

        assertThatNoException().isThrownBy(rounds::stop);

        assertThat(begun.getCount()).isOne();
    }
}
