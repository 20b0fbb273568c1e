package io.cityops.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.gateway.address.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come to some addresses only; an ordinary request is small. */
class BodyLimitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/reports",
                "api/cases/1/files",
                "api/facilities/imports",
                "api/grids/imports",
                "api/channels/batches",
                "api/channels/video/cameras/table",
                "open311/v2/x"
            })
    void letsFilesInWhereTheyAreTaken(String path) {
        assertThat(BodyLimit.takesFiles(Address.of("/t/liuzhou/" + path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/grids", "api/grids/imports/1/apply", "api/responsibility", "api/search/imports"})
    void keepsThemOutElsewhere(String path) {
        assertThat(BodyLimit.takesFiles(Address.of("/t/liuzhou/" + path))).isFalse();
    }
}
