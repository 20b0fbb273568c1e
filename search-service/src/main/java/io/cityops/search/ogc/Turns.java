package io.cityops.search.ogc;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Few files are sent at once, fewer of one tenant, and none for ever: each is read from the index for as long as its reader takes. */
@Component
class Turns {

    static final int AT_ONCE = 4;
    static final int OF_ONE_TENANT = 2;
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final List<TenantId> taken = new ArrayList<>();
    private final LongSupplier nanos;

    Turns() {
        this(System::nanoTime);
    }

    Turns(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * A turn, which ends when it is closed.
     *
     * @throws Busy while there is none to be had
     */
    synchronized Turn take(TenantId tenant) {
        if (taken.size() == AT_ONCE || Collections.frequency(taken, tenant) == OF_ONE_TENANT) {
            throw new Busy();
        }
        taken.add(tenant);
        return new Turn(tenant, nanos.getAsLong());
    }

    private synchronized void giveBack(TenantId tenant) {
        taken.remove(tenant);
    }

    final class Turn implements AutoCloseable {

        private final TenantId tenant;
        private final long began;

        private Turn(TenantId tenant, long began) {
            this.tenant = tenant;
            this.began = began;
        }

        boolean isOver() {
            return nanos.getAsLong() - began > LONGEST.toNanos();
        }

        @Override
        public void close() {
            giveBack(tenant);
        }
    }

    /** Others are being sent. It says nothing of the service's health, as 503 would. */
    static final class Busy extends ProblemException {

        private static final int SECONDS = 10;

        Busy() {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "downloads-busy",
                    "Other files are being sent",
                    "Ask for it again in %d seconds.".formatted(SECONDS));
        }

        @Override
        public OptionalInt retryAfter() {
            return OptionalInt.of(SECONDS);
        }
    }
}
