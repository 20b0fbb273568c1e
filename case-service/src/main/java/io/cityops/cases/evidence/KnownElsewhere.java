package io.cityops.cases.evidence;

import java.util.Collection;
import java.util.UUID;

/** Others who keep things in the store of evidence: what they know is no orphan. */
public interface KnownElsewhere {

    /** Those of them that are known. */
    Collection<UUID> known(Collection<UUID> ids);
}
