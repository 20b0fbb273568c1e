package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where it is, in CGCS2000/WGS-84 degrees, with the words for it. */
@Embeddable
public record Place(
        @Column(name = "lng") double lng,
        @Column(name = "lat") double lat,
        @Column(name = "address") @Nullable String address) {}
