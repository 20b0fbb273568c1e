package io.cityops.tenant.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import org.junit.jupiter.api.Test;

class LevelTests {

    @Test
    void oneStandsAboveAnotherWhoseDivisionItHolds() {
        assertThat(Level.isAbove(at("nation", "100000"), at("county", "450202")))
                .isTrue();
        assertThat(Level.isAbove(at("province", "450000"), at("city", "450200")))
                .isTrue();
        assertThat(Level.isAbove(at("city", "450200"), at("county", "450202"))).isTrue();
        assertThat(Level.isAbove(at("province", "500000"), at("county", "500108")))
                .isTrue();
    }

    @Test
    void neitherNeighboursNorTheSameRungNorTheOperatorsAreAbove() {
        assertThat(Level.isAbove(at("city", "450100"), at("county", "450202"))).isFalse();
        assertThat(Level.isAbove(at("city", "450200"), at("city", "450200"))).isFalse();
        assertThat(Level.isAbove(at("county", "450202"), at("city", "450200"))).isFalse();
        assertThat(Level.isAbove(at("platform", "100000"), at("city", "450200")))
                .isFalse();
    }

    private static TenantProfile at(String level, String division) {
        return new TenantProfile(
                new TenantId("some"), "某地", level, division, null, "active", "Asia/Shanghai", null, false);
    }
}
