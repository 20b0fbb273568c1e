package io.cityops.search.index;

/** A kind of documents. It is always addressed by its alias, so that a new version can be built beside the old one. */
public enum SearchIndex {
    CASES("cases", 1),
    FACILITIES("facilities", 1);

    private final String alias;
    private final int version;

    SearchIndex(String alias, int version) {
        this.alias = alias;
        this.version = version;
    }

    String alias() {
        return alias;
    }

    /** Name of the index behind the alias, which is also the name of its definition. */
    String versioned() {
        return alias + "-v" + version;
    }
}
