package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.FacilityDetails;
import java.util.Set;
import java.util.TreeMap;

/**
 * A facility as a row tells it.
 *
 * @param said the fields that the file has a column for; about all others it says nothing
 */
record Draft(String source, String sourceId, FacilityDetails details, Set<String> said) {

    /** What is known once this is known too: the file's word where it has one, else what was there before. */
    FacilityDetails over(FacilityDetails before) {
        var attributes = new TreeMap<>(before.attributes());
        attributes.keySet().removeAll(said);
        if (said.contains(Field.OPEN_HOURS)) {
            attributes.remove(Field.OPEN_HOURS_TEXT);
        }
        attributes.putAll(details.attributes());
        return new FacilityDetails(
                details.name(),
                said.contains(Field.ADDRESS) ? details.address() : before.address(),
                details.location(),
                attributes,
                said.contains(Field.STATUS) ? details.status() : before.status(),
                said.contains(Field.STATUS_REASON) ? details.statusReason() : before.statusReason(),
                before.checkedAt());
    }
}
