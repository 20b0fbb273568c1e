package io.cityops.search.index;

import java.util.List;

/** Puts documents of several tenants where they will be found. */
public interface IndexWriter {

    /**
     * Writes what is news; what the index knows already, or knows better, is passed over.
     *
     * @throws IndexUnavailable when some were not written and may be later
     * @throws IndexRefusal when some will never be; the others were written
     */
    void write(SearchIndex index, List<IndexEntry> entries);

    /** Writes also what the index has in the same version; what it knows better is passed over. */
    void rewrite(SearchIndex index, List<IndexEntry> entries);
}
