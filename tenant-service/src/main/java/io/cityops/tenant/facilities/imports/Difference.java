package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.FacilityDetails;
import io.cityops.tenant.facilities.FacilityView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a row says against what is there.
 *
 * @param there the facility that the row is about, or looks to be about; absent where it is new
 * @param next what is known of it once the row is known
 */
record Difference(Draft draft, Kind kind, @Nullable FacilityView there, FacilityDetails next) {

    private static final int LONGEST = 100;

    enum Kind {
        NEW,
        CHANGED,
        SAME,
        /** Another source knows it already. */
        ALIKE
    }

    Difference as(Kind other) {
        return new Difference(draft, other, there, next);
    }

    FacilityView known() {
        return Objects.requireNonNull(there);
    }

    /** What becomes different of a facility that is there. */
    List<Change> changes() {
        var before = known().details();
        var changes = new ArrayList<Change>();
        add(changes, Field.NAME, before.name(), next.name());
        add(changes, Field.ADDRESS, before.address(), next.address());
        add(changes, "location", before.location().site(), next.location().site());
        add(changes, Field.STATUS, before.status().code(), next.status().code());
        add(changes, Field.STATUS_REASON, before.statusReason(), next.statusReason());
        attributes(before.attributes(), next.attributes(), changes);
        return changes;
    }

    private static void attributes(Map<String, Object> before, Map<String, Object> after, List<Change> changes) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> add(changes, name, before.get(name), after.get(name)));
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        var from = said(before);
        var to = said(after);
        if (!from.equals(to)) {
            changes.add(new Change(field, shortened(from), shortened(to)));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A field and what it says before and after; nothing where it is empty. */
    record Change(String field, String before, String after) {}
}
