package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as the tenant's catalogue called it then. Scheme, kind and code name it; the case keeps them,
 * whatever the tenant uses later.
 *
 * @param kind {@code part} or {@code matter}; absent on cases from before it was kept, which are about the matter
 */
@Embeddable
public record Category(
        @Column(name = "category_code") String code,
        @Column(name = "category_name") String name,
        @Column(name = "category_scheme") String scheme,
        @Column(name = "category_kind") @Nullable String kind) {

    private static final String MATTER = "matter";

    /** Whether both are about the same: a code alone says nothing, neither across schemes nor across kinds. */
    public boolean isSameAs(Category other) {
        return code.equals(other.code)
                && scheme.equals(other.scheme)
                && kindOrMatter().equals(other.kindOrMatter());
    }

    /** Its kind; a case from before it was kept is about the matter. */
    public String kindOrMatter() {
        return kind == null ? MATTER : kind;
    }
}
