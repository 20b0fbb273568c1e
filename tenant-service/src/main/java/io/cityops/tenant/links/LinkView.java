package io.cityops.tenant.links;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as one of its two tenants sees it.
 *
 * @param id the same on both sides
 * @param role what the peer is to us: upper or lower
 * @param state proposed, accepted, refused or revoked
 * @param proposedBy the tenant that proposed it
 * @param grants what may travel beyond the case itself, such as reporter_contact
 */
public record LinkView(
        UUID id,
        Peer peer,
        String role,
        String state,
        String proposedBy,
        List<String> grants,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    /** The tenant at the other end. */
    public record Peer(String slug, String name) {}
}
