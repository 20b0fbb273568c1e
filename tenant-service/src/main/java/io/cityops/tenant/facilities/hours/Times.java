package io.cityops.tenant.facilities.hours;

/**
 * A time of a day that may last beyond midnight.
 *
 * @param from minutes since midnight
 * @param to up to the end of the following day
 * @param certain whether it begins and ends just then, and not somewhere within
 */
record Times(int from, int to, boolean certain) {

    static final int DAY = 24 * 60;
    static final Times WHOLE_DAY = new Times(0, DAY, true);
}
