package io.cityops.search.index;

/** Finds documents of the bound tenant, and never another's. There is no other way to ask the index. */
public interface TenantSearch {

    /** The field with which every document begins. */
    String TENANT = "tenant";

    /**
     * What the index has to say.
     *
     * @throws IndexUnavailable when it does not answer
     */
    Answer ask(Question question);
}
