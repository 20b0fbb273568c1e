package io.cityops.tenant.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#ffffff", "#52c41a", "#1677ff", "#000000"})
    void isReadableOnWhiteWhateverATenantChose(String chosen) {
        var channels = HexFormat.of().parseHex(Accent.readable(chosen).substring(1));

        assertThat(Accent.contrastWithWhite(new double[] {channels[0] & 0xff, channels[1] & 0xff, channels[2] & 0xff}))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void staysAsItIsWhenItIsDarkEnough() {
        assertThat(Accent.readable("#9f1239")).isEqualTo("#9f1239");
    }
}
