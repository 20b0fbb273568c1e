package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sort of facilities (图层) that a tenant shows to everybody.
 *
 * @param code what its facilities name as their kind
 * @param collection what open data call it
 * @param title of all of them
 * @param one what one of them is called
 * @param icon by which maps show it, one of {@link Look}
 * @param colour in which they do, one of {@link Look}
 * @param schemaOrg what schema.org calls such a thing
 * @param attributes all that may be known of one beside name, place and status, in the order in which people want to know it
 */
public record Layer(
        String code,
        String collection,
        Words title,
        Words one,
        Description description,
        String icon,
        String colour,
        String schemaOrg,
        List<Attribute> attributes) {

    public Layer {
        attributes = List.copyOf(attributes);
    }

    public Optional<Attribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** The attributes of a facility as they are kept; what is not allowed is named in {@code errors}. */
    public Map<String, Object> checked(Map<String, Object> given, List<FieldError> errors) {
        var kept = new TreeMap<String, Object>();
        given.forEach((name, value) -> {
            var type = attribute(name).map(Attribute::type);
            type.map(found -> found.accept(value))
                    .ifPresentOrElse(
                            accepted -> kept.put(name, accepted),
                            () -> errors.add(new FieldError(
                                    "/attributes/" + name,
                                    type.map(found -> "allowed: " + found.allowed())
                                            .orElseGet(() -> "unknown; a " + code + " has " + names()))));
        });
        return kept;
    }

    /** Whether all of the attributes are of this layer, and as it wants them. */
    public boolean knows(Map<String, Object> kept) {
        var errors = new ArrayList<FieldError>();
        checked(kept, errors);
        return errors.isEmpty();
    }

    private List<String> names() {
        return attributes.stream().map(Attribute::name).toList();
    }
}
