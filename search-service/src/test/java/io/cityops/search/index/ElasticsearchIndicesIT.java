package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class ElasticsearchIndicesIT {

    private @Autowired ElasticsearchWire wire;
    private @Autowired IndexSettings settings;
    private @Autowired JsonMapper json;

    @Test
    void teachesAnOlderIndexTheFieldsThatWereAddedSince() {
        new ElasticsearchIndices(wire, settings, json).prepare();
        wire.exchange("DELETE", "/cases-v1", Map.of(), null);
        var older = Map.of(
                "mappings", Map.of("dynamic", "strict"), "aliases", Map.of("cases", Map.of("is_write_index", true)));
        wire.exchange("PUT", "/cases-v1", Map.of(), older);

        new ElasticsearchIndices(wire, settings, json).prepare();

        var fields = wire.exchange("GET", "/cases-v1/_mapping", Map.of(), null).at("/cases-v1/mappings/properties");
        assertThat(fields.at("/warnAt/type").asString()).isEqualTo("date");
        assertThat(fields.at("/number/normalizer").asString()).isEqualTo("lowercase");
    }
}
