package io.cityops.tenant.catalogue.schemes;

import static io.cityops.tenant.catalogue.schemes.Counterparts.Why.SAME_NAME;
import static io.cityops.tenant.catalogue.schemes.Counterparts.Why.TABLE;
import static io.cityops.tenant.catalogue.schemes.Scheme.CJT_214_2007;
import static io.cityops.tenant.catalogue.schemes.Scheme.GBT_30428_2_2013;
import static io.cityops.tenant.catalogue.schemes.Scheme.GBT_47678_5_2026;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterpartsTests {

    @Test
    void areSeveralWhereTheStandardHasSplitThem() {
        assertThat(Counterparts.of(GBT_30428_2_2013, Kind.PART, "0101", "上水井盖", GBT_47678_5_2026))
                .containsOnly(Map.entry("part:01001", TABLE), Map.entry("matter:01001", TABLE));
    }

    @Test
    void areReadBothWays() {
        assertThat(Counterparts.of(GBT_47678_5_2026, Kind.MATTER, "06010", "暴露垃圾", GBT_30428_2_2013))
                .containsEntry("matter:0110", TABLE);
    }

    @Test
    void tellAPartFromAMatterOfTheSameCode() {
        assertThat(Counterparts.of(GBT_30428_2_2013, Kind.MATTER, "0101", "私搭乱建", GBT_47678_5_2026))
                .doesNotContainKeys("part:01001", "matter:01001")
                .containsValue(TABLE);
    }

    @Test
    void followTheNameWhereClassesWereSwapped() {
        assertThat(Counterparts.of(CJT_214_2007, Kind.MATTER, "0504", "店外经营", GBT_30428_2_2013))
                .containsOnly(Map.entry("matter:0405", SAME_NAME));
        assertThat(Counterparts.of(CJT_214_2007, Kind.MATTER, "0504", "店外经营", GBT_47678_5_2026))
                .containsEntry("matter:09005", SAME_NAME);
    }

    @Test
    void areNoneForWhatNobodyKnows() {
        assertThat(Counterparts.of(CJT_214_2007, Kind.MATTER, "2101", "本地才有的", GBT_47678_5_2026))
                .isEmpty();
    }
}
