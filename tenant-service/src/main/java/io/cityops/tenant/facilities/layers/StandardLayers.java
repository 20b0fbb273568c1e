package io.cityops.tenant.facilities.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The layers that every tenant has: what the standards and the citizens of many cities ask about. */
public final class StandardLayers {

    private static final List<Layer> ALL = read();

    private StandardLayers() {}

    public static List<Layer> all() {
        return ALL;
    }

    public static Optional<Layer> find(String code) {
        return ALL.stream().filter(layer -> layer.code().equals(code)).findFirst();
    }

    private static List<Layer> read() {
        try (var file = new ClassPathResource("facilities/layers.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
