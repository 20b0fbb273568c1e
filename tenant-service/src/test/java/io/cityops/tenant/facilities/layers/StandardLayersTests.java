package io.cityops.tenant.facilities.layers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardLayersTests {

    @Test
    void areThoseThatCitizensAskFor() {
        assertThat(StandardLayers.all())
                .extracting(Layer::code)
                .containsExactly("toilet", "parking", "drinking_water", "rest_station", "park", "dumping_site");
        assertThat(StandardLayers.all()).extracting(Layer::collection).doesNotHaveDuplicates();
    }

    /** What a tenant may not do, the product does not either. */
    @Test
    void makeSense() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(StandardLayers.all()).allSatisfy(layer -> {
                assertThat(Definition.errors(layer.attributes())).isEmpty();
                assertThat(layer.icon()).matches(Look.ICONS);
                assertThat(layer.colour()).matches(Look.COLOURS);
                assertThat(layer.attributes())
                        .allSatisfy(attribute ->
                                assertThat(validator.validate(attribute)).isEmpty());
            });
        }
    }

    @Test
    void keepWhatIsOfTheirFormAndNameAllElse() {
        var parking = StandardLayers.find("parking").orElseThrow();
        var errors = new ArrayList<io.cityops.tenancy.web.FieldError>();

        var kept = parking.checked(
                Map.of(
                        "totalSpaces",
                        120,
                        "hourlyRate",
                        4.999,
                        "heightLimit",
                        2.1,
                        "payments",
                        List.of("cash", "etc", "cash"),
                        "type",
                        "hangar",
                        "dayCap",
                        -1,
                        "colour",
                        "red"),
                errors);

        assertThat(kept)
                .containsOnly(
                        Map.entry("totalSpaces", 120),
                        Map.entry("hourlyRate", 5.0),
                        Map.entry("heightLimit", 2.1),
                        Map.entry("payments", List.of("cash", "etc")));
        assertThat(errors)
                .extracting(io.cityops.tenancy.web.FieldError::pointer)
                .containsExactlyInAnyOrder("/attributes/type", "/attributes/dayCap", "/attributes/colour");
    }

    @Test
    void readCellsAsPeopleWriteThem() {
        assertThat(read("parking", "hourlyRate", "￥5.5元", "5", "免费")).containsExactly(5.5, 5.0, null);
        assertThat(read("parking", "payments", "微信、ETC", "现金,贝壳")).containsExactly(List.of("wechat", "etc"), null);
        assertThat(read("toilet", "access", "公众", "顾客", "Everybody", "随便"))
                .containsExactly("public", "customers", "public", null);
        assertThat(read("park", "type", "口袋公园", "综合公园")).containsExactly("pocket", "comprehensive");
    }

    private static List<Object> read(String layer, String attribute, String... cells) {
        var type = StandardLayers.find(layer)
                .flatMap(found -> found.attribute(attribute))
                .orElseThrow()
                .type();
        return Arrays.stream(cells).map(type::read).toList();
    }
}
