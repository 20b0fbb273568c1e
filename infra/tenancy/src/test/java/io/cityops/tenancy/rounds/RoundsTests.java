package io.cityops.tenancy.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RoundsTests {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch let = new CountDownLatch(1);
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
        var rounds = held(Duration.ofMillis(50));
        rounds.start();
        begun.await();

        rounds.stop();

        assertThat(ended).isTrue();
    }

    @Test
    void holdsUpNobodyElseWhoEnds() throws InterruptedException {
        var rounds = held(Duration.ofSeconds(2));
        rounds.start();
        begun.await();
        var done = new CountDownLatch(1);

        rounds.stop(done::countDown);

        assertThat(done.getCount()).as("the round is under way still").isOne();
        let.countDown();
        done.await();
        assertThat(ended).isTrue();
    }

    private Rounds held(Duration ending) {
        return new Rounds("test", Duration.ofHours(1), Duration.ofHours(1), ending) {
            @Override
            protected boolean round() throws InterruptedException {
                begun.countDown();
                try {
                    let.await();
                    return false;
                } finally {
                    ended = true;
                }
            }
        };
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
