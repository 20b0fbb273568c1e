package io.cityops.cases.reference;

import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.Reference.Unit;
import java.util.List;
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

    /**
     * The units as a tree, as known a moment ago.
     *
     * @throws ReferenceProblem when nobody answers and nothing is known yet
     */
    default UnitTree tree() {
        return new UnitTree(current().units());
    }

    /** The unit, asking again before it is called unknown. */
    Optional<Unit> unit(UUID id);

    /** Key of the scheme that new cases use today. */
    String scheme();

    /** What new cases can be about today. */
    List<Category> offered();

    /** The part or matter that new cases may be about today, asking again before it is called unknown. */
    Optional<Category> category(CategoryAsked asked);

    /** The part or matter that a case is about already; it may be retired since. */
    Optional<Category> kept(CategoryAsked asked);
}
