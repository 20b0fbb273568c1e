package io.cityops.tenant.facilities.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "公厕2026-11.csv, 公厕",
        "toilets (2).csv, toilets",
        "C:\\temp\\停车场_20261121.geojson, 停车场",
        "../../etc/passwd, passwd",
        "2026.csv, file",
        "公厕2026年11月副本.csv, 公厕"
    })
    void isTheSameSourceInEveryEdition(String name, String source) {
        assertThat(FileName.of(name).source()).isEqualTo(source);
    }
}
