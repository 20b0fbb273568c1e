package io.cityops.search.ogc;

import io.cityops.search.layers.Language;
import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Property;
import io.cityops.search.layers.Property.Form;
import io.cityops.search.ogc.Features.Feature;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A feature in the words of schema.org, as search engines and assistants read them. */
final class JsonLd {

    /** What schema.org calls an amenity: it is there or not, or there are so many, or so large. */
    private static final Set<Form> AMENITIES = Set.of(Form.FLAG, Form.COUNT, Form.METRES);

    private JsonLd() {}

    static ObjectNode of(Layer layer, Feature feature, String address, Language language) {
        var properties = feature.properties();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", layer.schemaOrg());
        node.put("@id", address);
        node.put("url", address);
        node.put("identifier", feature.id());
        copy(node, "name", properties.get("name"));
        copy(node, "address", properties.get("address"));
        var coordinates = feature.geometry().coordinates();
        node.putObject("geo")
                .put("@type", "GeoCoordinates")
                .put("longitude", coordinates.get(0))
                .put("latitude", coordinates.get(1));
        for (var hours : SchemaHours.of(properties)) {
            node.withArray("openingHours").add(hours);
        }
        layer.properties()
                .filter(property -> AMENITIES.contains(property.form()))
                .forEach(property -> amenity(node, property, properties.get(property.name()), language));
        return node;
    }

    private static void copy(ObjectNode node, String name, @Nullable JsonNode value) {
        if (value != null && value.isString()) {
            node.set(name, value);
        }
    }

    private static void amenity(ObjectNode node, Property property, @Nullable JsonNode value, Language language) {
        if (value != null && value.isValueNode() && !value.isNull()) {
            node.withArray("amenityFeature")
                    .addObject()
                    .put("@type", "LocationFeatureSpecification")
                    .put("propertyID", property.name())
                    .put("name", property.title().in(language))
                    .set("value", value);
        }
    }
}
