package io.cityops.cases.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What there is around a case, so that nobody asks for what is not there.
 *
 * @param order the number that another desk told it under
 * @param merged whether other reports were merged into it
 * @param files whether there is any evidence
 * @param answered whether anybody who told of it said how it was dealt with
 * @param disputed whether somebody is asked whose it is
 */
public record Around(@Nullable String order, boolean merged, boolean files, boolean answered, boolean disputed) {

    static final Around NOTHING = new Around(null, false, false, false, false);

    /** After a step, which may have brought photos along. */
    Around and(HistoryEntry entry) {
        return new Around(order, merged, files || !entry.photos().isEmpty(), answered, disputed);
    }
}
