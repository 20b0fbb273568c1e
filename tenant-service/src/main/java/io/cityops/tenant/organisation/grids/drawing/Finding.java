package io.cityops.tenant.organisation.grids.drawing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a file of grids has and a city hardly means.
 *
 * @param feature the feature's place in the file, from 0; absent where it is about none
 * @param grids codes of the grids it is about
 * @param squareMetres how large it is, where it has a size
 * @param at longitude and latitude, where it has a place
 */
public record Finding(
        Kind kind,
        @Nullable Integer feature,
        List<String> grids,
        @Nullable Long squareMetres,
        @Nullable List<Double> at) {

    /** What was found. */
    public enum Kind {
        CODE_BAD(true),
        CODE_TWICE(true),
        NAME_TOO_LONG(true),
        UNIT_UNKNOWN(true),
        HOUSEHOLDS_BAD(true),
        SHAPE_BAD(true),
        /** A ring crosses itself or another of its grid. */
        CROSSES_ITSELF(true),
        TINY(true),
        NAMELESS(false),
        OUTSIDE(false),
        OVERLAP(false),
        /** Ground within a grid that it leaves out. */
        HOLE(false),
        /** Ground between grids that is nobody's. */
        GAP(false);

        private final boolean refuses;

        Kind(boolean refuses) {
            this.refuses = refuses;
        }

        /** Whether grids with it are not taken; all else is told and may be meant. */
        public boolean refuses() {
            return refuses;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
