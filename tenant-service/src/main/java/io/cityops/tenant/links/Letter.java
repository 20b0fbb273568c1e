package io.cityops.tenant.links;

import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one tenant writes to another about a link: all that the other needs to know, from its own point of view.
 *
 * @param to whom it is for
 * @param agreement the link
 * @param from name of the sender
 * @param role what the sender is to the receiver
 * @param state what the link has become
 */
record Letter(
        TenantId to, UUID agreement, String from, Role role, State state, List<String> grants, Instant proposedAt) {

    static final String STREAM = "links";
    static final String TYPE = "link.said";
}
