package io.cityops.tenant.catalogue.schemes;

import java.util.Optional;
import java.util.OptionalInt;

/** Where a scheme leaves numbers for a city's own parts and matters (扩展). */
enum Numbering {

    /** CJ/T 214-2007: class 21, minors 01 to 99 upward. Seen in the layer table of a city (Shenzhen Futian). */
    MAJOR_21 {
        @Override
        Optional<Major> ownMajor(Kind kind) {
            return Optional.of(new Major("21", kind == Kind.PART ? "扩展部件" : "扩展事件"));
        }

        @Override
        Optional<Room> room(String major, OptionalInt lastOfStandard) {
            return major.equals("21") ? Optional.of(new Room(major, 2, 1, 99, false)) : Optional.empty();
        }
    },

    /** GB/T 30428.2-2013: in each class from 99 downward, above the standard's own. Seen in a city's standard (Yuncheng). */
    FROM_99_DOWN {
        @Override
        Optional<Room> room(String major, OptionalInt lastOfStandard) {
            return Optional.of(new Room(major, 2, lastOfStandard.orElse(0) + 1, 99, true));
        }
    },

    /** GB/T 47678.5-2026: in each class minors 080 to 999, downward, marked as own. Seen in an open implementation only. */
    FROM_999_DOWN {
        @Override
        Optional<Room> room(String major, OptionalInt lastOfStandard) {
            return Optional.of(new Room(major, 3, 80, 999, true));
        }
    };

    /** A class that holds nothing but a city's own. */
    Optional<Major> ownMajor(Kind kind) {
        return Optional.empty();
    }

    /**
     * The numbers of a class that are the city's.
     *
     * @param lastOfStandard the highest minor that the standard itself uses in the class
     */
    abstract Optional<Room> room(String major, OptionalInt lastOfStandard);
}
