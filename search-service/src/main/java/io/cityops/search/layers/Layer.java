package io.cityops.search.layers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection that a tenant shows to everybody (公共图层).
 *
 * @param kind of the facilities that are in it
 * @param schemaOrg what schema.org calls such a thing
 * @param common what is known of the features of every layer
 * @param attributes what is known of this layer's features beside that
 */
public record Layer(
        String id,
        String kind,
        String schemaOrg,
        Words title,
        Words description,
        List<Property> common,
        List<Property> attributes) {

    /** All that may be known of a feature, in the order in which people want to know it. */
    public Stream<Property> properties() {
        return Stream.concat(common.stream(), attributes.stream());
    }

    public Stream<Property> queryables() {
        return properties().filter(Property::isQueryable);
    }

    public Optional<Property> queryable(String name) {
        return queryables().filter(property -> property.name().equals(name)).findFirst();
    }

    /** Where the index keeps a property. */
    public String field(Property property) {
        return (common.contains(property) ? "facility." : "facility.attributes.") + property.name();
    }
}
