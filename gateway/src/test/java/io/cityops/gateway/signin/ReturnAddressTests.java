package io.cityops.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.gateway.problem.Refusal;
import io.cityops.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTests {

    private static final TenantId ALPHA = new TenantId("alpha");

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/t/alpha/desk", "/t/alpha/desk?case=1&light=red", "/platform", "/t/alpha/map?lng=109.4"})
    void takesPathsOfTheInstallation(String asked) {
        assertThat(ReturnAddress.of(asked, ALPHA).value()).isEqualTo(asked);
    }

    @Test
    void isTheDeskWhereNothingIsAsked() {
        assertThat(ReturnAddress.of(null, ALPHA).value()).isEqualTo("/t/alpha/desk");
        assertThat(ReturnAddress.of("", ALPHA).value()).isEqualTo("/t/alpha/desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//a", "/\\a", "\\\\a", "https://a/", "a", "/\t/a", "/%2f/a", "/a#b", "/a?b\r\nc", "/a?b c"})
    void refusesAllElse(String asked) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ReturnAddress.of(asked, ALPHA));
    }
}
