package io.cityops.cases.lifecycle;

import java.util.Set;
import java.util.UUID;

/**
 * A link (级联关系) to another tenant over which cases may cross.
 *
 * @param upper whether the peer is the level above
 * @param grants what beside the case itself may cross
 */
public record Link(UUID id, String peer, String peerName, boolean upper, Set<String> grants) {

    public Link {
        grants = Set.copyOf(grants);
    }
}
