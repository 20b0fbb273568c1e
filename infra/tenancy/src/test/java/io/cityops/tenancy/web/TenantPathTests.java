package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/liuzhou",
                "/t/liuzhou/",
                "/t/liuzhou/api/cases",
                "/internal/t/liuzhou/x",
                "/.well-known/openid-configuration/t/liuzhou"
            })
    void namesItsTenant(String path) {
        assertThat(TenantPath.tenantOf(path)).contains(new TenantId("liuzhou"));
    }

    @Test
    void belongsToThePlatformUnderItsApi() {
        assertThat(TenantPath.tenantOf("/api/platform/tenants")).contains(TenantId.PLATFORM);
        assertThat(TenantPath.isOwned("/api/platformer")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/Liuzhou/x", "/t/%6ciuzhou/x", "/t/-a/x", "/t/a/x"})
    void isOwnedByNobodyWhenTheNameCannotBeOne(String path) {
        assertThat(TenantPath.isOwned(path)).isTrue();
        assertThat(TenantPath.tenantOf(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/tenants", "/livez", "/internal/jwks", "/tt/liuzhou"})
    void isNobodysElsewhere(String path) {
        assertThat(TenantPath.isOwned(path)).isFalse();
    }
}
