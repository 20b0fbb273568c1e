package io.cityops.cases.tables;

import io.cityops.tenancy.web.ProblemException;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Few files are read at once, as each takes many times its size while it is; who finds no place is asked to come again. */
public final class AtOnce {

    static final int PLACES = 3;

    private static final Semaphore FREE = new Semaphore(PLACES);
    private static final long PATIENCE_MILLIS = 1_000;

    private AtOnce() {}

    /** @throws Busy when others are being read, and for more than a moment */
    public static <T> T read(Supplier<T> work) {
        if (!isFree()) {
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            FREE.release();
        }
    }

    private static boolean isFree() {
        try {
            return FREE.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Other tables are being read. */
    static final class Busy extends ProblemException {

        private static final int SECONDS = 10;

        Busy() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "tables-busy",
                    "Other tables are being read",
                    "Send it again in %d seconds.".formatted(SECONDS));
        }

        @Override
        public OptionalInt retryAfter() {
            return OptionalInt.of(SECONDS);
        }
    }
}
