package io.cityops.cases.clocks;

import java.math.BigDecimal;
import java.math.MathContext;
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

    /** So many times the limit that was taken so many times to make this one. */
    Limit times(int many, int before) {
        return new Limit(
                value.multiply(BigDecimal.valueOf(many)).divide(BigDecimal.valueOf(before), MathContext.DECIMAL64),
                unit);
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
