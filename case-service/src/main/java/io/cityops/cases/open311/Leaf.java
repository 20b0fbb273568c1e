package io.cityops.cases.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one tree of names and values as JSON, where lists have no names, and as XML, where they do: {@code services} of
 * {@code service}, {@code values} of {@code value}.
 */
@Component
class Leaf {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private static final Map<String, String> ONE_OF = Map.of(
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "service_requests", "request",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format",
            "media_urls", "media_url");

    private final JsonMapper json;

    Leaf(JsonMapper json) {
        this.json = json;
    }

    /** @param root the name of all in XML */
    byte[] write(Form form, String root, Object tree) {
        return form == Form.JSON
                ? json.writeValueAsBytes(tree)
                : xml(root, tree).getBytes(UTF_8);
    }

    private static String xml(String root, Object tree) {
        var text = new StringWriter();
        try {
            var out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            element(out, root, tree);
            out.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void element(XMLStreamWriter out, String name, @Nullable Object value) throws XMLStreamException {
        out.writeStartElement(name);
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    element(out, entry.getKey().toString(), entry.getValue());
                }
            }
            case List<?> list -> {
                for (var item : list) {
                    element(out, ONE_OF.getOrDefault(name, "item"), item);
                }
            }
            default -> out.writeCharacters(readable(value.toString()));
        }
        out.writeEndElement();
    }

    /** Characters that XML 1.0 cannot hold become a mark that stands for them. */
    private static String readable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
