package io.cityops.cases.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTests {

    @Test
    void knowASubscriberOfIpv6ByTheNetwork() {
        assertThat(Opening.network("2001:db8:1:2::1")).isEqualTo(Opening.network("2001:db8:1:2:ffff::9"));
        assertThat(Opening.network("2001:db8:1:2::1")).isNotEqualTo(Opening.network("2001:db8:1:3::1"));
    }

    @Test
    void knowAnybodyElseByTheAddress() {
        assertThat(Opening.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Opening.network("unknown")).isEqualTo("unknown");
    }
}
