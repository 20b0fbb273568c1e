package io.cityops.tenant.catalogue.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedTests {

    @ParameterizedTest
    @CsvSource({"CJT_214_2007,84,50", "GBT_30428_2_2013,66,66", "GBT_47678_5_2026,153,250"})
    void bringsThePartsAndMattersOfTheStandard(Scheme scheme, int parts, int matters) {
        assertThat(standard(scheme, Kind.PART)).hasSize(parts);
        assertThat(standard(scheme, Kind.MATTER)).hasSize(matters);
    }

    @ParameterizedTest
    @EnumSource
    void givesNoNumberTwiceAndEachALimitWhereItIsFiled(Scheme scheme) {
        var all = Shipped.of(scheme);
        assertThat(all.stream().map(Shipped::ref)).doesNotHaveDuplicates();
        assertThat(all)
                .allMatch(entry -> entry.code().startsWith(entry.major().code()))
                .allMatch(entry ->
                        scheme.filesAbout(entry.kind()) != entry.conditions().isEmpty())
                .allMatch(entry -> entry.conditions().stream()
                        .allMatch(one -> one.basis() == Basis.PROPOSAL || one.basis() == Basis.CITY_STANDARD));
    }

    @ParameterizedTest
    @CsvSource({
        "GBT_47678_5_2026,matter:06010,暴露垃圾,4,WORK_HOUR,CITY_STANDARD",
        "GBT_30428_2_2013,matter:0110,暴露生活垃圾,4,WORK_HOUR,CITY_STANDARD",
        "GBT_30428_2_2013,part:0101,上水井盖,2,URGENT_HOUR,CITY_STANDARD",
        "CJT_214_2007,part:0101,上水井盖,2,URGENT_HOUR,PROPOSAL"
    })
    void knowsWhenSomethingIsFiledAndWhoSaysSo(
            Scheme scheme, String ref, String name, int value, Limit.Unit unit, Basis basis) {
        var entry = find(scheme, ref);
        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.conditions().getFirst().limit()).isEqualTo(new Limit(value, unit));
        assertThat(entry.conditions().getFirst().basis()).isEqualTo(basis);
    }

    @Test
    void swapsNotEmergenciesAndStreetOrder() {
        assertThat(majors(Scheme.CJT_214_2007)).contains("04 突发事件", "05 街面秩序");
        assertThat(majors(Scheme.GBT_30428_2_2013)).contains("04 街面秩序", "05 突发事件");
        assertThat(find(Scheme.CJT_214_2007, "matter:0504").name()).isEqualTo("店外经营");
        assertThat(find(Scheme.GBT_30428_2_2013, "matter:0405").name()).isEqualTo("店外经营");
    }

    @Test
    void keepsAnotherCitysOwnApartFromTheStandard() {
        var examples = Shipped.of(Scheme.GBT_30428_2_2013).stream()
                .filter(Shipped::example)
                .toList();
        assertThat(examples)
                .hasSize(58)
                .allMatch(entry -> Integer.parseInt(entry.code().substring(2)) >= 78);
    }

    private static List<String> majors(Scheme scheme) {
        return scheme.majors(Kind.MATTER).stream()
                .map(major -> major.code() + " " + major.name())
                .toList();
    }

    private static List<Shipped> standard(Scheme scheme, Kind kind) {
        return Shipped.of(scheme).stream()
                .filter(entry -> entry.kind() == kind && !entry.example())
                .toList();
    }

    private static Shipped find(Scheme scheme, String ref) {
        return Shipped.of(scheme).stream()
                .filter(entry -> entry.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}
