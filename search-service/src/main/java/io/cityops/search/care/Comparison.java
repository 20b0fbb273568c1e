package io.cityops.search.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of what an owner holds beside the same part of the index.
 *
 * @param owned the versions that the owner has, by id
 * @param indexed the versions that the index shows, by id
 */
record Comparison(Map<String, Long> owned, Map<String, Long> indexed) {

    static final long NONE = -1;

    /** Where they differ; the index may be ahead of what was just read of the owner. */
    List<Doubt> doubts() {
        var doubts = new ArrayList<Doubt>();
        owned.forEach((id, version) -> {
            if (indexed.getOrDefault(id, NONE) < version) {
                doubts.add(new Doubt(id, version));
            }
        });
        indexed.keySet().stream().filter(id -> !owned.containsKey(id)).forEach(id -> doubts.add(new Doubt(id, NONE)));
        return doubts;
    }

    /** All of it, believing nothing. */
    List<Doubt> all() {
        var all = doubts();
        owned.forEach((id, version) -> {
            if (indexed.getOrDefault(id, NONE) >= version) {
                all.add(new Doubt(id, version));
            }
        });
        return all;
    }

    /**
     * A thing that the index may show wrongly, or that is just on its way there.
     *
     * @param owned the version that the owner had when it was looked at; {@link #NONE} if there was none
     */
    record Doubt(String id, long owned) {

        /** What is wrong, now that whatever was on its way has come. */
        Verdict verdict(boolean there, long indexed) {
            if (owned == NONE) {
                return there || indexed == NONE ? Verdict.RIGHT : Verdict.SURPLUS;
            }
            if (!there || indexed >= owned) {
                return Verdict.RIGHT;
            }
            return indexed == NONE ? Verdict.MISSING : Verdict.OLDER;
        }
    }

    enum Verdict {
        RIGHT,
        MISSING,
        OLDER,
        SURPLUS,
        LATE;

        /** Whether the index lacks what the owner has. */
        boolean lost() {
            return this == MISSING || this == OLDER;
        }
    }
}
