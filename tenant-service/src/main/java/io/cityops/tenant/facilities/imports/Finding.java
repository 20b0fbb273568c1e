package io.cityops.tenant.facilities.imports;

import java.util.List;

/**
 * Something found in a row.
 *
 * @param field what it is about; empty when about the whole row
 * @param value as it stands in the file, shortened
 * @param details the figures within the reason
 * @param allowed what would have been right, in figures and codes; may be empty
 */
record Finding(long row, String field, String value, Reason reason, List<String> details, String allowed) {

    private static final int SHOWN = 80;

    static Finding of(long row, String field, String value, Reason reason, String allowed, String... details) {
        var shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new Finding(row, field, shown, reason, List.of(details), allowed);
    }
}
