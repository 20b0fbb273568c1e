package io.cityops.cases.dispatch;

import io.cityops.cases.lifecycle.CaseFile;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows what was settled before about whose something is. */
public interface Ownership {

    /** For each case, by its id, what was settled for it, for its part, or near by for the same kind of thing. */
    Map<UUID, Settled> of(Collection<CaseFile> many);
}
