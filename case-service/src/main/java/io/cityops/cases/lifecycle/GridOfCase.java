package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The grid (网格) that a case was filed under, as it was called then. */
@Embeddable
public record GridOfCase(
        @Column(name = "grid_code") String code,
        @Column(name = "grid_name") String name) {}
