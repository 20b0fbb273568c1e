package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The unit (上报单位) where a case was found: its staff told of it, or the grid is its own. It does not change. */
@Embeddable
public record ReportingUnit(
        @Column(name = "reporting_unit_id") UUID id,
        @Column(name = "reporting_unit_name") String name) {}
