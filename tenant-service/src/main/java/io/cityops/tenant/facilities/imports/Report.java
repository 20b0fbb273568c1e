package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.FacilityView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of an import.
 *
 * @param rows all that are not blank
 * @param duplicates how many of the refused rows only repeat an earlier one
 * @param sites at how many points the accepted ones stand
 * @param rejected the first hundred findings in refused rows; a row may have several
 * @param plan what it would do to what is there; of older imports nobody has compared
 * @param noted how many things were worth a note in accepted rows
 */
record Report(
        String encoding,
        List<Column> columns,
        int rows,
        int accepted,
        int rejectedCount,
        int duplicates,
        int sites,
        List<FacilityView> sample,
        List<Finding> rejected,
        int noted,
        List<Finding> notes,
        @Nullable Plan plan) {

    /** With what it would do to what is there. */
    Report with(Plan made) {
        return new Report(
                encoding,
                columns,
                rows,
                accepted,
                rejectedCount,
                duplicates,
                sites,
                sample,
                rejected,
                noted,
                notes,
                made);
    }

    /** A column and the first different things in it. */
    record Column(String name, List<String> sample) {}
}
