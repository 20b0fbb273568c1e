package io.cityops.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource({
        "/t/alpha/api/me, TENANT_API, false",
        "/t/alpha/api/profile, TENANT_API, true",
        "/t/alpha/api/profile/outline, TENANT_API, true",
        "/t/alpha/api/profiles, NOWHERE, false",
        "/t/alpha/api/catalogue, TENANT_API, true",
        "/t/alpha/api/layers, TENANT_API, true",
        "/t/alpha/api/layersx, NOWHERE, false",
        "/t/alpha/api/facilities, TENANT_API, false",
        "/t/alpha/api/grids/imports, TENANT_API, false",
        "/t/alpha/api/responsibility, TENANT_API, false",
        "/t/alpha/api/cases, CASE_API, false",
        "/t/alpha/api/case-rules, CASE_API, false",
        "/t/alpha/api/supervision/units, CASE_API, false",
        "/t/alpha/api/patrol/days, CASE_API, false",
        "/t/alpha/api/disputes, CASE_API, false",
        "/t/alpha/api/uploads/x, CASE_API, false",
        "/t/alpha/api/devices, CASE_API, false",
        "/t/alpha/api/cases/stream, CASE_STREAM, false",
        "/t/alpha/api/cases/streams, CASE_API, false",
        "/t/alpha/api/cases/stream/x, CASE_API, false",
        "/t/alpha/api/track/A, CASE_API, true",
        "/t/alpha/api/search/cases, SEARCH_API, false",
        "/t/alpha/api/search/facilities/nearest, SEARCH_API, true",
        "/t/alpha/ogc, OGC, true",
        "/t/alpha/levels/inbox, LEVELS, true",
        "/t/alpha/open311/v2/services.xml, OPEN311, true",
        "/t/alpha/api/channels/keys, CASE_API, false",
        "/t/alpha/auth/login, SIGN_IN, false",
        "/t/alpha/login, IDENTITY, false",
        "/t/alpha/api/openapi.json, OPENAPI, false",
        "/t/alpha, PAGE, false",
        "/t/alpha/desk, PAGE, false",
        "/t/alpha/internal/x, NOWHERE, false",
        "/api/platform/tenants, PLATFORM, false",
        "/api/platform, NOWHERE, false",
        "/login/oauth2/code/cb, CALLBACK, false",
        "/login/oauth2/code/other, NOWHERE, false",
        "/, PAGE, false",
        "/t, NOWHERE, false"
    })
    void meansOneThing(String path, Place place, boolean open) {
        var address = Address.of(path);

        assertThat(address.place()).isEqualTo(place);
        assertThat(address.open()).isEqualTo(open);
    }

    @Test
    void platformsInterfaceBelongsToThePlatformsTenant() {
        assertThat(Address.of("/api/platform/tenants").tenant()).hasToString("platform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/t/alpha/api/me",
                "/t/alpha/track/AAAA-BBBB",
                "/a.b/..c/.d",
                "/%E6%9F%B3",
                "/a+b,c=d:@!$&'()*~_"
            })
    void plainPathsPass(String path) {
        assertThat(PathForm.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "t", "//", "/a//b", "/./a", "/a/..", "/..", "/.", "/a;b", "/a%2Fb", "/a%2e", "/a%00", "/a%0a",
                "/a%", "/a%4", "/a%zz", "/a\\b", "/a b", "/a\"b", "/a<b", "/柳州", "/a%5C", "/a%25", "/a%3B", "/a?b",
                "/a#b", "/a%1f"
            })
    void doubtfulPathsDoNot(String path) {
        assertThat(PathForm.isPlain(path)).isFalse();
    }
}
