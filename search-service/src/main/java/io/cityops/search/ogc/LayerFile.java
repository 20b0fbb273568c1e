package io.cityops.search.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Property;
import io.cityops.search.ogc.Features.Feature;
import io.cityops.search.ogc.asked.OgcProblem;
import io.cityops.search.ogc.pages.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The features of a layer, written one after the other. */
interface LayerFile {

    void add(Feature feature) throws IOException;

    default void end() throws IOException {}

    enum Format {
        GEOJSON("geojson", Link.GEOJSON) {
            @Override
            LayerFile begin(Layer layer, JsonMapper json, OutputStream out) throws IOException {
                return new GeoJson(json, out);
            }
        },
        CSV("csv", Link.CSV + ";charset=UTF-8") {
            @Override
            LayerFile begin(Layer layer, JsonMapper json, OutputStream out) throws IOException {
                return new Csv(layer, out);
            }
        };

        private final String code;
        private final String type;

        Format(String code, String type) {
            this.code = code;
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return "." + code;
        }

        abstract LayerFile begin(Layer layer, JsonMapper json, OutputStream out) throws IOException;

        static Format of(@Nullable String asked) {
            return Arrays.stream(values())
                    .filter(format -> asked == null || format.code.equals(asked))
                    .findFirst()
                    .orElseThrow(() -> OgcProblem.parameter("f", "f is one of geojson, csv."));
        }
    }

    /** RFC 7946, a feature a line. */
    final class GeoJson implements LayerFile {

        private final JsonMapper json;
        private final OutputStream out;
        private String before = "\n";

        GeoJson(JsonMapper json, OutputStream out) throws IOException {
            this.json = json;
            this.out = out;
            out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(UTF_8));
        }

        @Override
        public void add(Feature feature) throws IOException {
            out.write(before.getBytes(UTF_8));
            out.write(json.writeValueAsBytes(feature));
            before = ",\n";
        }

        @Override
        public void end() throws IOException {
            out.write("\n]}\n".getBytes(UTF_8));
        }
    }

    /** RFC 4180, in UTF-8 with its mark, and no text that a spreadsheet would take for a formula. */
    final class Csv implements LayerFile {

        /**
         * Before what a formula begins with, also as wide characters, which some spreadsheets take for the same: where a text
         * begins, and where another cell does for a spreadsheet that divides by semicolons.
         */
        private static final Pattern FORMULA = Pattern.compile("(^|[;\\t]|\\R)(?=[\"\\s]*[=+\\-@＝＋－＠])");

        private final List<Property> properties;
        private final OutputStream out;

        Csv(Layer layer, OutputStream out) throws IOException {
            this.properties = layer.properties().toList();
            this.out = out;
            out.write("\uFEFF".getBytes(UTF_8));
            line(Stream.concat(
                    Stream.of("id", "longitude", "latitude"),
                    properties.stream().map(Property::name)));
        }

        @Override
        public void add(Feature feature) throws IOException {
            var place = feature.geometry().written();
            line(Stream.of(
                            Stream.of(harmless(feature.id())),
                            place,
                            properties.stream()
                                    .map(property -> cell(feature.properties().get(property.name()))))
                    .flatMap(cells -> cells));
        }

        private void line(Stream<String> cells) throws IOException {
            out.write((cells.map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n").getBytes(UTF_8));
        }

        private static String cell(@Nullable JsonNode value) {
            if (value == null || value.isNull()) {
                return "";
            }
            if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                return harmless(value.valueStream().map(JsonNode::asString).collect(Collectors.joining(";")));
            }
            if (value.isNumber()) {
                return value.decimalValue().toPlainString();
            }
            return harmless(value.isString() ? value.asString() : value.toString());
        }

        static String harmless(String text) {
            return FORMULA.matcher(text).replaceAll("$1'");
        }

        private static String quoted(String cell) {
            return cell.chars().anyMatch(sign -> sign == '"' || sign == ',' || sign == '\n' || sign == '\r')
                    ? '"' + cell.replace("\"", "\"\"") + '"'
                    : cell;
        }
    }
}
