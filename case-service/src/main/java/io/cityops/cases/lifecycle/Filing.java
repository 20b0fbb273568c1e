package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** The condition under which a case was filed (立案条件) and the limit for handling that came with it. */
@Embeddable
public record Filing(
        @Column(name = "condition_name") String condition,
        @Column(name = "limit_value") BigDecimal value,
        @Column(name = "limit_unit") LimitUnit unit) {

    public static Filing of(String condition, Limit limit) {
        return new Filing(condition, limit.value(), limit.unit());
    }

    public Limit limit() {
        return new Limit(value, unit);
    }
}
