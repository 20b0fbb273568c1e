package io.cityops.search.ogc;

import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Layers;
import io.cityops.search.layers.Property;
import io.cityops.search.layers.Property.Value;
import io.cityops.search.layers.Words;
import io.cityops.search.ogc.Representation.Manner;
import io.cityops.search.ogc.asked.Crs;
import io.cityops.search.ogc.pages.Link;
import io.cityops.search.ogc.pages.Page;
import io.cityops.search.ogc.pages.Page.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the interface can do, for programs (OpenAPI 3.0) and for people: what is written of every layer, and the properties
 * that the features of each can be asked for by.
 */
@Component
class ApiDocument {

    static final String TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private static final String LAYER = "/collections/{collectionId}";
    /** What can be asked for by the properties of features. */
    private static final Set<String> OF_EACH_LAYER = Set.of(LAYER + "/items", LAYER + "/download");

    private static final Words REQUEST = new Words("请求", "Request");
    private static final Words ANSWER = new Words("返回", "Answer");

    private final Layers layers;
    private final ObjectNode document;

    ApiDocument(JsonMapper json, Layers layers) {
        this.layers = layers;
        try (var stream = new ClassPathResource("ogc/api.json").getInputStream()) {
            document = (ObjectNode) json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var parameters = document.withObject("/components/parameters");
        Crs.uris().forEach(crs -> {
            parameters.withObject("/crs/schema").withArray("enum").add(crs);
            parameters.withObject("/bbox-crs/schema").withArray("enum").add(crs);
        });
    }

    /** The document of a tenant, with the items of each layer by themselves, as each has parameters of its own. */
    ObjectNode of(String title, String address) {
        var own = document.deepCopy();
        layers.all()
                .forEach(layer -> own.withObject("/components/parameters/collectionId/schema")
                        .withArray("enum")
                        .add(layer.id()));
        own.withObject("info").put("title", title);
        own.putArray("servers").addObject().put("url", address);
        var paths = own.putObject("paths");
        document.path("paths").forEachEntry((path, item) -> {
            if (OF_EACH_LAYER.contains(path)) {
                layers.all()
                        .forEach(layer -> paths.set(path.replace("{collectionId}", layer.id()), ofLayer(layer, item)));
            } else {
                paths.set(path, item);
            }
        });
        return own;
    }

    private static ObjectNode ofLayer(Layer layer, JsonNode item) {
        var own = (ObjectNode) item.deepCopy();
        var operation = own.withObject("/get");
        operation.put("operationId", operation.path("operationId").asString() + "." + layer.id());
        operation.put(
                "summary",
                operation.path("summary").asString() + ": " + layer.title().en());
        var parameters = (ArrayNode) operation.path("parameters");
        parameters.removeIf(parameter -> parameter.path("$ref").asString("").endsWith("/collectionId"));
        layer.queryables().map(ApiDocument::parameter).forEach(parameters::add);
        return own;
    }

    private static ObjectNode parameter(Property property) {
        var parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", property.name());
        parameter.put("in", "query");
        parameter.put(
                "description", property.title().zh() + " " + property.title().en());
        parameter.put("style", "form");
        parameter.put("explode", false);
        var schema = parameter.putObject("schema");
        switch (property.form()) {
            case FLAG -> schema.put("type", "boolean");
            case COUNT -> schema.put("type", "integer").put("minimum", 0);
            case METRES, AMOUNT -> schema.put("type", "number").put("minimum", 0);
            default -> schema.put("type", "string");
        }
        property.values().stream().map(Value::code).forEach(schema.withArray("enum")::add);
        if (schema.path("enum").isEmpty()) {
            schema.remove("enum");
        }
        return parameter;
    }

    /** The query parameters of a path below the landing page, whatever its variables are called, for layers of all tenants. */
    Stream<JsonNode> queryParameters(String path) {
        var shape = shape(path.isEmpty() ? "/" : path);
        var written = document.path("paths")
                .propertyStream()
                .filter(known -> shape(known.getKey()).equals(shape))
                .flatMap(
                        known -> known.getValue().path("get").path("parameters").valueStream())
                .map(parameter ->
                        document.at(parameter.path("$ref").asString("#").substring(1)))
                .filter(parameter -> parameter.path("in").asString("").equals("query"));
        return OF_EACH_LAYER.stream().map(ApiDocument::shape).anyMatch(shape::equals)
                ? Stream.concat(
                        written,
                        layers.common().stream().filter(Property::isQueryable).map(ApiDocument::parameter))
                : written;
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    Page page(Manner manner, String title, List<Link> trail) {
        var language = manner.language();
        var rows = document.path("paths")
                .propertyStream()
                .map(path -> List.of(
                        Cell.of("GET " + path.getKey()),
                        Cell.of(path.getValue().path("get").path("summary").asString(""))))
                .toList();
        return new Page(language, title, trail)
                .table("API", List.of(REQUEST.in(language), ANSWER.in(language)), rows)
                .links(List.of(new Link("api?f=json", "service-desc", TYPE, "OpenAPI 3.0")));
    }
}
