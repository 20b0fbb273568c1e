package io.cityops.cases.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTests {

    private final Reach outside = new Reach(new ReachSettings(false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:127.0.0.1"
            })
    void endsBeforeTheInstallationsOwnDoors(String host) {
        assertThatExceptionOfType(Reach.OutOfReach.class)
                .isThrownBy(() -> outside.of(host))
                .matches(Reach.OutOfReach::forGood);
    }

    @Test
    void goesToPublicServers() {
        assertThat(outside.of("8.8.8.8").getHostAddress()).isEqualTo("8.8.8.8");
    }

    @Test
    void goesInsideWhereTheInstallationSaysSo() {
        assertThat(new Reach(new ReachSettings(true)).of("10.1.2.3").getHostAddress())
                .isEqualTo("10.1.2.3");
    }
}
