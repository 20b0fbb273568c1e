package io.cityops.cases.patrol.log;

import org.jspecify.annotations.Nullable;

/** Reports that the database has counted: those of one person, grid or category of which the same became. */
record Counted(Kind kind, @Nullable String key, @Nullable String name, Review review, long reports) {

    /** What they have in common; by the columns that were not grouped, a bit for each, as {@code grouping} tells them. */
    enum Kind {
        PERSON(0b011),
        GRID(0b101),
        CATEGORY(0b110);

        private final int ungrouped;

        Kind(int ungrouped) {
            this.ungrouped = ungrouped;
        }

        static Kind of(int ungrouped) {
            for (var kind : values()) {
                if (kind.ungrouped == ungrouped) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("grouped by nothing known: " + ungrouped);
        }
    }
}
