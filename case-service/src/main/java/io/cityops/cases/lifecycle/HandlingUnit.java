package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The unit (处置单位) a case was dispatched to. */
@Embeddable
public record HandlingUnit(
        @Column(name = "unit_id") UUID id,
        @Column(name = "unit_name") String name) {}
