package io.cityops.search.index;

import io.cityops.tenancy.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is to be found, or the end of one.
 *
 * @param version what is newer; an older entry never replaces a newer one, in whatever order they come
 * @param document its fields but tenant and id; absent when it is to be found no more
 */
public record IndexEntry(
        TenantId tenant, String id, long version, @Nullable Map<String, ?> document) {

    public IndexEntry {
        if (id.isBlank() || version < 0) {
            throw new IllegalArgumentException("a document needs an id and a version");
        }
    }
}
