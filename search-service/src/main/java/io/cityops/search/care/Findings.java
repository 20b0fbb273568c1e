package io.cityops.search.care;

import io.cityops.search.care.Comparison.Verdict;
import java.time.Instant;

/**
 * What was found when a tenant's part of an index was compared with what its owner holds.
 *
 * @param owned things that the owner holds
 * @param missing of these, those that the index did not have
 * @param older of these, those of which the index had an older version
 * @param surplus documents of things that the owner has no more
 * @param mended documents that were written or taken out because of that, and all where the index was made anew
 * @param late things that were not judged, as their changes were still on the way; the next time will tell
 */
record Findings(Instant at, long owned, long missing, long older, long surplus, long mended, long late) {

    static final Findings NOTHING = none(Instant.EPOCH);

    static Findings none(Instant at) {
        return new Findings(at, 0, 0, 0, 0, 0, 0);
    }

    static Findings owned(long things) {
        return new Findings(Instant.EPOCH, things, 0, 0, 0, 0, 0);
    }

    static Findings mended(long documents) {
        return new Findings(Instant.EPOCH, 0, 0, 0, 0, documents, 0);
    }

    static Findings of(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> NOTHING;
            case MISSING -> new Findings(Instant.EPOCH, 0, 1, 0, 0, 0, 0);
            case OLDER -> new Findings(Instant.EPOCH, 0, 0, 1, 0, 0, 0);
            case SURPLUS -> new Findings(Instant.EPOCH, 0, 0, 0, 1, 0, 0);
            case LATE -> new Findings(Instant.EPOCH, 0, 0, 0, 0, 0, 1);
        };
    }

    Findings plus(Findings more) {
        return new Findings(
                at,
                owned + more.owned,
                missing + more.missing,
                older + more.older,
                surplus + more.surplus,
                mended + more.mended,
                late + more.late);
    }

    boolean isAmiss() {
        return missing + older + surplus > 0;
    }
}
