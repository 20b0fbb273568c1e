package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerTokensTests {

    private final BearerTokenResolver ours = new BearerTokens();
    private final BearerTokenResolver library = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJSUzI1NiJ9.e30.aZ-_09",
                "bearer abc",
                "BEARER a~b+c/d==",
                "Basic YWJj",
                "",
                "Token"
            })
    void areReadAsTheLibraryReadsThem(String header) {
        assertThat(ours.resolve(asked(header))).isEqualTo(library.resolve(asked(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer  abc",
                "Bearer a b",
                "Bearer =",
                "Bearer a=b",
                "Bearer é",
                "Bearerabc"
            })
    void areRefusedAsTheLibraryRefusesThem(String header) {
        assertThatThrownBy(() -> library.resolve(asked(header))).isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> ours.resolve(asked(header))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void areNotLookedForAnywhereElse() {
        var request = new MockHttpServletRequest();
        request.setParameter("access_token", "abc");

        assertThat(ours.resolve(request)).isNull();
    }

    private static MockHttpServletRequest asked(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return request;
    }
}
