package io.cityops.search.ogc;

import io.cityops.search.ogc.Page.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the interface can do, for programs (OpenAPI 3.0) and for people. */
@Component
class ApiDocument {

    static final String TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private final ObjectNode document;

    ApiDocument(JsonMapper json) {
        try (var stream = new ClassPathResource("ogc/api.json").getInputStream()) {
            document = (ObjectNode) json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode of(String title, String address) {
        var own = document.deepCopy();
        ((ObjectNode) own.path("info")).put("title", title);
        own.putArray("servers").addObject().put("url", address);
        return own;
    }

    /** The query parameters of a path below the landing page, whatever its variables are called. */
    Stream<JsonNode> queryParameters(String path) {
        var shape = shape(path.isEmpty() ? "/" : path);
        return document.path("paths")
                .propertyStream()
                .filter(known -> shape(known.getKey()).equals(shape))
                .flatMap(
                        known -> known.getValue().path("get").path("parameters").valueStream())
                .map(parameter ->
                        document.at(parameter.path("$ref").asString("#").substring(1)))
                .filter(parameter -> parameter.path("in").asString("").equals("query"));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    String page(String title) {
        var rows = document.path("paths")
                .propertyStream()
                .map(path -> List.of(
                        Cell.of("GET " + path.getKey()),
                        Cell.of(path.getValue().path("get").path("summary").asString(""))))
                .toList();
        return new Page(title)
                .table(List.of("Request", "Answer"), rows)
                .links(List.of(new Link("api?f=json", "service-desc", TYPE, "OpenAPI 3.0")))
                .end();
    }
}
