package io.cityops.tenant.facilities.hours;

/** What the rules say of a minute. */
enum Said {
    NOTHING,
    CLOSED,
    OPEN,
    UNKNOWN;

    boolean isShut() {
        return this == NOTHING || this == CLOSED;
    }

    /** What remains when it may be this or the other. */
    Said or(Said other) {
        if (this == other) {
            return this;
        }
        return isShut() && other.isShut() ? NOTHING : UNKNOWN;
    }

    /** What remains when the day itself says this of a time for which the night before has said something: it stays closed. */
    Said after(Said night) {
        return this == NOTHING || night == CLOSED || this == UNKNOWN && night == OPEN ? night : this;
    }
}
