package io.cityops.cases.reference;

import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.Reference.Unit;
import java.util.Optional;
import java.util.UUID;

/** Where the settled things of the bound tenant are looked up; what was known last still counts when nobody answers. */
public interface ReferenceData {

    /**
     * All of it, as known a moment ago.
     *
     * @throws ReferenceProblem when nobody answers and nothing is known yet
     */
    Reference current();

    /** The unit, asking again before it is called unknown. */
    Optional<Unit> unit(UUID id);

    /** The part or matter, asking again before it is called unknown. */
    Optional<Category> category(String code);
}
