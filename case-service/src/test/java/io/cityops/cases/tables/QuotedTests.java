package io.cityops.cases.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"07722812345", "+8613812345678", "=1+1", "-cmd", "@a", "123456789012", "'0772", "''=x", "+1,5"})
    void keepASpreadsheetFromChangingThemAndAreReadAsTheyWere(String cell) {
        assertThat(Quoted.of(cell)).isEqualTo("'" + cell);
        assertThat(Quoted.read(Quoted.of(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "13812345678", "-12.5", "109.41", "0", "0.5", "'quoted'", "’", "A-0001", "2026-11-20 08:30"})
    void leaveOthersAlone(String cell) {
        assertThat(Quoted.of(cell)).isEqualTo(cell);
        assertThat(Quoted.read(cell)).isEqualTo(cell);
    }
}
