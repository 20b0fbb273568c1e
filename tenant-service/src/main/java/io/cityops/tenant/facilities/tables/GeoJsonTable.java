package io.cityops.tenant.facilities.tables;

import io.cityops.tenant.facilities.tables.UnreadableFile.Cause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feature collection, streamed: a row is a feature, a column one of the properties that any feature has. */
record GeoJsonTable(String text, String encoding, List<String> columns, FileLimits limits) implements Table {

    static final String ID = "id";
    static final String LNG = "geometry.lng";
    static final String LAT = "geometry.lat";

    static GeoJsonTable open(String text, String encoding, FileLimits limits) {
        SequencedSet<String> columns = new LinkedHashSet<>(List.of(ID, LNG, LAT));
        stream(text, limits, (number, feature) -> {
            columns.addAll(feature.path("properties").propertyNames());
            if (columns.size() > limits.columns()) {
                throw new UnreadableFile(
                        Cause.TOO_MANY_COLUMNS, "The file has more than " + limits.columns() + " properties");
            }
        });
        return new GeoJsonTable(text, encoding, List.copyOf(columns), limits);
    }

    @Override
    public void read(Consumer<Row> reader) {
        var reading = new Reading(limits, reader);
        stream(text, limits, (number, feature) -> reading.row(number, cells(feature)));
    }

    private List<String> cells(JsonNode feature) {
        var cells = new ArrayList<String>(columns.size());
        var properties = feature.path("properties");
        cells.add(feature.has(ID) ? words(feature.path(ID)) : words(properties.path(ID)));
        var point = feature.path("geometry");
        boolean isPoint = "Point".equals(point.path("type").asString(""));
        cells.add(
                isPoint
                        ? words(point.path("coordinates").path(0))
                        : point.path("type").asString(""));
        cells.add(
                isPoint
                        ? words(point.path("coordinates").path(1))
                        : point.path("type").asString(""));
        columns.stream().skip(cells.size()).forEach(name -> cells.add(words(properties.path(name))));
        return cells;
    }

    private static String words(JsonNode value) {
        return value.isValueNode() ? value.asString("") : value.isMissingNode() ? "" : value.toString();
    }

    private static void stream(String text, FileLimits limits, FeatureReader reader) {
        try (var parser = parser(text, limits)) {
            toFeatures(parser);
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (++number > limits.rows()) {
                    throw new UnreadableFile(
                            Cause.TOO_MANY_ROWS, "The file has more than " + limits.rows() + " features");
                }
                reader.read(number, parser.readValueAsTree());
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(Cause.TOO_DEEP, "The JSON is nested too deeply or holds too long a value");
        } catch (JacksonException e) {
            throw new UnreadableFile(
                    Cause.FORM,
                    "The JSON breaks off in line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static JsonParser parser(String text, FileLimits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.cell())
                .maxNumberLength(100)
                .maxNameLength(200)
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        return JsonMapper.builder(factory).build().createParser(text);
    }

    private static void toFeatures(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("features")) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw new UnreadableFile(Cause.FORM, "The JSON is not a GeoJSON feature collection");
    }

    private interface FeatureReader {
        void read(int number, JsonNode feature);
    }
}
