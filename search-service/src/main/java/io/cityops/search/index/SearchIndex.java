package io.cityops.search.index;

import java.util.List;
import java.util.stream.IntStream;

/** A kind of documents. It is always addressed by its alias, so that a new version can be built beside the old one. */
public enum SearchIndex {
    CASES("cases", 2),
    FACILITIES("facilities", 3);

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

    /** Alias of the index while it is filled, before it takes its place behind the other one. */
    String coming() {
        return versioned() + "-coming";
    }

    /** Names of the indices that were behind the alias before. */
    List<String> older() {
        return IntStream.range(1, version)
                .mapToObj(earlier -> alias + "-v" + earlier)
                .toList();
    }
}
