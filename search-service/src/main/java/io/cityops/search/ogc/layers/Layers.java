package io.cityops.search.ogc.layers;

import io.cityops.tenancy.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The layers there are. */
@Component
public class Layers {

    private final List<Layer> all;

    Layers(JsonMapper json) {
        try (var stream = new ClassPathResource("ogc/layers.json").getInputStream()) {
            var written = json.readValue(stream, Written.class);
            all = written.layers().stream()
                    .map(layer -> layer.with(written.common()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Layer> all() {
        return all;
    }

    public Layer of(String id) {
        return all.stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection"));
    }

    private record Written(List<Property> common, List<WrittenLayer> layers) {}

    private record WrittenLayer(
            String id, String kind, String schemaOrg, Words title, Words description, List<Property> attributes) {

        Layer with(List<Property> common) {
            return new Layer(id, kind, schemaOrg, title, description, common, attributes);
        }
    }
}
