package io.cityops.cases.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Lets what comes while others are being written be written together with what comes then (group commit, 组提交). Nobody waits
 * for company: what finds a writer free is written at once. One that cannot be written spoils no other: after such a
 * failure each is written by itself.
 *
 * @param <T> what is written
 */
final class Together<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private final int atOnce;
    private final int most;
    private final Consumer<List<T>> writing;
    private int busy;

    /**
     * @param atOnce how many writings are under way at a time at most
     * @param most how many are written together at most; they are always a power of two, so that there are few statements
     * @param writing writes all of them or none, and throws if none
     */
    Together(int atOnce, int most, Consumer<List<T>> writing) {
        this.atOnce = atOnce;
        this.most = most;
        this.writing = writing;
    }

    /** Returns once it is written; throws what kept it from being written. */
    void write(T one) {
        var mine = new Waiting<>(one, new CompletableFuture<>());
        var turn = isNext(mine) ? List.of(mine) : mine.turn();
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

    private void lead(List<Waiting<T>> turn) {
        var mine = turn.getFirst();
        var others = turn.subList(1, turn.size());
        try {
            writing.accept(turn.stream().map(Waiting::one).toList());
            others.forEach(Waiting::written);
        } catch (DataIntegrityViolationException e) {
            if (others.isEmpty()) {
                throw e;
            }
            others.forEach(this::alone);
            writing.accept(List.of(mine.one()));
        } catch (RuntimeException | Error e) {
            others.forEach(one -> one.failed(e));
            throw e;
        }
    }

    private void alone(Waiting<T> one) {
        try {
            writing.accept(List.of(one.one()));
            one.written();
        } catch (RuntimeException | Error e) {
            one.failed(e);
        }
    }

    /** To the first that waits, with those behind it. */
    private void handOver() {
        var turn = new ArrayList<Waiting<T>>(most);
        lock.lock();
        try {
            for (var left = Integer.highestOneBit(Math.min(most, waiting.size())); left > 0; left--) {
                turn.add(waiting.remove());
            }
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
