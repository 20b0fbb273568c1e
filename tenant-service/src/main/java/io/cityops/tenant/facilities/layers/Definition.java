package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.facilities.layers.Attribute.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes sense as a layer, beside what its single fields may be. */
final class Definition {

    private static final String HOURS = "openHours";
    private static final String HOURS_TEXT = "openHoursText";

    /** What these mean is the same in every layer: opening hours, and what the portal's filters look at. */
    private static final Map<String, Form> FIXED = Map.of(
            HOURS,
            Form.HOURS,
            HOURS_TEXT,
            Form.WORDS,
            "open24h",
            Form.FLAG,
            "accessible",
            Form.FLAG,
            "accessibleSpaces",
            Form.COUNT,
            "entrances",
            Form.PLACES);

    /** What else is said of every facility, and what open data are asked by. */
    private static final Set<String> TAKEN = Set.of(
            "id",
            "kind",
            "name",
            "address",
            "location",
            "site",
            "attributes",
            "status",
            "statusReason",
            "checkedAt",
            "source",
            "sourceId",
            "version",
            "lng",
            "lat",
            "latLng",
            "bbox",
            "crs",
            "cursor",
            "datetime",
            "f",
            "limit",
            "lang",
            "opening");

    private Definition() {}

    /** All that is wrong with the attributes of a layer. */
    static List<FieldError> errors(List<Attribute> attributes) {
        var errors = new ArrayList<FieldError>();
        var names = new HashSet<String>();
        for (int at = 0; at < attributes.size(); at++) {
            var attribute = attributes.get(at);
            var pointer = "/attributes/" + at;
            if (TAKEN.contains(attribute.name())) {
                errors.add(new FieldError(pointer + "/name", "is said of every facility, or means something else"));
            } else if (!names.add(attribute.name())) {
                errors.add(new FieldError(pointer + "/name", "is there twice"));
            }
            var fixed = FIXED.getOrDefault(attribute.name(), attribute.form());
            if (fixed != attribute.form()) {
                errors.add(new FieldError(pointer + "/form", "allowed for " + attribute.name() + ": " + fixed));
            }
            values(attribute, pointer + "/values", errors);
        }
        if (names.contains(HOURS) && !names.contains(HOURS_TEXT)) {
            errors.add(new FieldError("/attributes", HOURS + " goes with " + HOURS_TEXT + ", for what is no hours"));
        }
        return errors;
    }

    private static void values(Attribute attribute, String pointer, List<FieldError> errors) {
        var values = attribute.values();
        if (attribute.form().chooses() == values.isEmpty()) {
            errors.add(new FieldError(pointer, values.isEmpty() ? "a choice has values" : "only a choice has values"));
        }
        var codes = new HashSet<String>();
        for (int at = 0; at < values.size(); at++) {
            if (!codes.add(values.get(at).code())) {
                errors.add(new FieldError(pointer + "/" + at + "/code", "is there twice"));
            }
        }
    }
}
