package io.cityops.cases.clocks;

import java.math.BigDecimal;
import java.time.Duration;

/** How long something may take (时限), such as four working hours. */
public record Limit(BigDecimal value, LimitUnit unit) {

    public Limit {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a time limit is longer than nothing");
        }
    }

    public static Limit of(long value, LimitUnit unit) {
        return new Limit(BigDecimal.valueOf(value), unit);
    }

    /** This and another one on top, counted in the same unit. */
    Limit plus(Limit more) {
        if (more.unit != unit) {
            throw new IllegalArgumentException("a limit in %s cannot be extended in %s".formatted(unit, more.unit));
        }
        return new Limit(value.add(more.value), unit);
    }

    /** Its length on a clock that runs only while the limit's unit runs. */
    public Duration length() {
        return Duration.ofSeconds(
                value.multiply(BigDecimal.valueOf(unit.length().toSeconds())).longValue());
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + " " + unit.label();
    }
}
