package io.cityops.cases.reference;

import java.util.UUID;

/** The public facilities (便民设施) of the bound tenant, which are not known here but asked for one by one. */
public interface Facilities {

    /**
     * Whether the bound tenant has it; another tenant's is not there.
     *
     * @throws ReferenceProblem when nobody answers
     */
    boolean has(UUID id);
}
