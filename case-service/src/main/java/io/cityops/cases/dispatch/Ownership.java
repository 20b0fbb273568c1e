package io.cityops.cases.dispatch;

import io.cityops.cases.lifecycle.CaseFile;
import java.util.Optional;

/** Knows what was settled before about whose something is. */
public interface Ownership {

    /** What was settled for the case, for its part, or near by for the same kind of thing. */
    Optional<Settled> of(CaseFile found);
}
