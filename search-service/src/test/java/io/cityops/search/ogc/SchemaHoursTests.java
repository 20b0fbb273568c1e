package io.cityops.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class SchemaHoursTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void areSaidAsSchemaOrgDoes() {
        assertThat(SchemaHours.of("24/7")).containsExactly("Mo-Su 00:00-23:59");
        assertThat(SchemaHours.of("06:00-22:00")).containsExactly("Mo-Su 06:00-22:00");
        assertThat(SchemaHours.of("Mo-Fr 06:00-11:00,13:00-22:00; Sa,Su 08:00-20:00; PH off"))
                .containsExactly("Mo-Fr 06:00-11:00", "Mo-Fr 13:00-22:00", "Sa,Su 08:00-20:00");
        assertThat(SchemaHours.of("Fr-Mo 06:00-22:00;Tu-Th off; PH,SH 08:00-10:00"))
                .containsExactly("Fr-Mo 06:00-22:00");
    }

    @Test
    void endOnTheNextDayOrWithTheirOwn() {
        assertThat(SchemaHours.of("22:00-26:00")).containsExactly("Mo-Su 22:00-02:00");
        assertThat(SchemaHours.of("22:00-02:00")).containsExactly("Mo-Su 22:00-02:00");
        assertThat(SchemaHours.of("00:00-24:00")).containsExactly("Mo-Su 00:00-23:59");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo-Su 06:00-22:00; Sa off",
                "06:00-22:00; Sa,Su 08:00-20:00",
                "Sa-Mo 06:00-22:00; Su 08:00-20:00",
                "Mo-Fr 06:00-11:00; dawn-dusk",
                "Mo-Fr,PH 06:00-11:00",
                "Mo-Fr 06:00-12:00, Sa 08:00-12:00",
                "Mo-Fr 06:00-12:00 || Sa 08:00-12:00",
                "-Mo, 06:00-12:00",
                "25:00-26:00",
                "22:00-48:00",
                "PH off",
                "off"
            })
    void areNotSaidWhereTheyCouldBeWrong(String written) {
        assertThat(SchemaHours.of(written)).isEmpty();
    }

    @Test
    void areThoseOfWhatIsOpen() {
        Map<String, JsonNode> open =
                Map.of("status", JSON.stringNode("open"), "openHours", JSON.stringNode("06:00-22:00"));
        assertThat(SchemaHours.of(open)).containsExactly("Mo-Su 06:00-22:00");
        assertThat(SchemaHours.of(Map.of("status", JSON.stringNode("open"), "open24h", JSON.booleanNode(true))))
                .containsExactly("Mo-Su 00:00-23:59");
        assertThat(SchemaHours.of(Map.of("status", JSON.stringNode("open"), "openHours", JSON.nullNode())))
                .isEmpty();
        for (var status : new String[] {"closed", "repair"}) {
            assertThat(SchemaHours.of(
                            Map.of("status", JSON.stringNode(status), "openHours", JSON.stringNode("06:00-22:00"))))
                    .isEmpty();
        }
    }
}
