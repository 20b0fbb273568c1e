package io.cityops.cases.dispatch;

/** Where it is looked up what the bound tenant has settled; what was known last still counts when nobody answers. */
public interface DutyBook {

    /**
     * What is settled, as known a moment ago.
     *
     * @throws io.cityops.cases.reference.ReferenceProblem when nobody answers and nothing is known yet
     */
    Duties current();
}
