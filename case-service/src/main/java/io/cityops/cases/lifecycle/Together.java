package io.cityops.cases.lifecycle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Lets what comes while others are being written be written together with what comes then (group commit, 组提交). Nobody
 * waits for company: what finds a writer free is written at once. One that is refused spoils no other: after such a failure
 * each is written by itself. What keeps a turn from being written is told to everyone in it; that there is no connection, to
 * all who wait. Nobody waits longer than that for a turn; whoever was told that it is not written is not written later.
 *
 * @param <T> what is written
 */
final class Together<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private final int atOnce;
    private final int most;
    private final Duration patience;
    private final Consumer<List<T>> writing;
    private int busy;

    /**
     * @param atOnce how many writings are under way at a time at most
     * @param most how many are written together at most; they are always a power of two, so that there are few statements
     * @param patience how long one waits for its turn at most
     * @param writing writes all of them or none, and throws if none
     */
    Together(int atOnce, int most, Duration patience, Consumer<List<T>> writing) {
        this.atOnce = atOnce;
        this.most = most;
        this.patience = patience;
        this.writing = writing;
    }

    /**
     * Returns once it is written.
     *
     * @throws DataAccessException what kept it from being written
     */
    void write(T one) {
        var mine = new Waiting<>(one, new CompletableFuture<>());
        var turn = isNext(mine) ? List.of(mine) : await(mine);
        if (!turn.isEmpty()) {
            try {
                lead(turn);
            } finally {
                handOver();
            }
        }
    }

    private boolean isNext(Waiting<T> one) {
        lock.lock();
        try {
            if (busy < atOnce) {
                busy++;
                return true;
            }
            waiting.add(one);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait to be written. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whom it is to write, itself first; none when others have written it. */
    private List<Waiting<T>> await(Waiting<T> mine) {
        try {
            return mine.news.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            if (leaves(mine)) {
                throw new QueryTimeoutException("its turn to be written did not come", e);
            }
            return mine.turn(); // it is being written
        } catch (ExecutionException e) {
            return mine.turn();
        }
    }

    private boolean leaves(Waiting<T> one) {
        lock.lock();
        try {
            return waiting.remove(one);
        } finally {
            lock.unlock();
        }
    }

    private void lead(List<Waiting<T>> turn) {
        try {
            write(turn);
        } catch (DataIntegrityViolationException mine) {
            throw mine;
        } catch (RuntimeException | Error e) {
            turn.forEach(one -> one.failed(e));
            if (e instanceof CannotGetJdbcConnectionException) {
                allWaiting().forEach(one -> one.failed(e)); // each turn would wait as long for another
            }
            throw e;
        }
    }

    private void write(List<Waiting<T>> turn) {
        try {
            writing.accept(turn.stream().map(Waiting::one).toList());
            turn.forEach(Waiting::written);
        } catch (DataIntegrityViolationException e) {
            if (turn.size() == 1) {
                throw e;
            }
            apart(turn);
        }
    }

    /** The first of them is the one who writes: it comes last, as what ends this for others is told to it, too. */
    private void apart(List<Waiting<T>> turn) {
        DataIntegrityViolationException mine = null;
        for (var one : turn.reversed()) {
            try {
                writing.accept(List.of(one.one()));
                one.written();
            } catch (DataIntegrityViolationException e) {
                one.failed(e);
                mine = one == turn.getFirst() ? e : mine;
            }
        }
        if (mine != null) {
            throw mine;
        }
    }

    /** To the first that waits, with those behind it. */
    private void handOver() {
        List<Waiting<T>> turn;
        lock.lock();
        try {
            turn = take(Integer.highestOneBit(Math.min(most, waiting.size())));
            if (turn.isEmpty()) {
                busy--;
            }
        } finally {
            lock.unlock();
        }
        if (!turn.isEmpty()) {
            turn.getFirst().leads(turn);
        }
    }

    private List<Waiting<T>> allWaiting() {
        lock.lock();
        try {
            return take(waiting.size());
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting<T>> take(int many) {
        return Stream.generate(waiting::remove).limit(many).toList();
    }

    /** @param news whom it is to write, itself first; none when others have written it */
    private record Waiting<T>(T one, CompletableFuture<List<Waiting<T>>> news) {

        List<Waiting<T>> turn() {
            try {
                return news.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException why ? why : e;
            }
        }

        void leads(List<Waiting<T>> turn) {
            news.complete(turn);
        }

        void written() {
            news.complete(List.of());
        }

        void failed(Throwable why) {
            news.completeExceptionally(why);
        }
    }
}
