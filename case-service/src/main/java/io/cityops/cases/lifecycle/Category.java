package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a case is about, as the tenant's catalogue called it then. */
@Embeddable
public record Category(
        @Column(name = "category_code") String code,
        @Column(name = "category_name") String name,
        @Column(name = "category_scheme") String scheme) {}
