package io.cityops.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.TenantId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final TenantId TOWN = new TenantId("town");

    private final AtomicLong now = new AtomicLong(-5);
    private final Turns turns = new Turns(now::get);

    @Test
    void areFewOfOneTenant() {
        var first = turns.take(TOWN);
        turns.take(TOWN);
        assertThatExceptionOfType(Turns.Busy.class)
                .isThrownBy(() -> turns.take(TOWN))
                .satisfies(busy -> assertThat(busy.retryAfter()).hasValue(10));

        turns.take(new TenantId("other"));
        first.close();
        turns.take(TOWN);
    }

    @Test
    void areFewAtOnce() {
        for (var number = 0; number < Turns.AT_ONCE; number++) {
            turns.take(new TenantId("town-" + number));
        }

        assertThatExceptionOfType(Turns.Busy.class).isThrownBy(() -> turns.take(TOWN));
    }

    @Test
    void areOverSomeTime() {
        var turn = turns.take(TOWN);
        now.addAndGet(Turns.LONGEST.toNanos());
        assertThat(turn.isOver()).isFalse();
        now.incrementAndGet();
        assertThat(turn.isOver()).isTrue();
    }
}
