package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TrackingCodeTests {

    @Test
    void isReadHoweverItWasTyped() {
        assertThat(TrackingCode.read(" abcd-ol10-zzzz ")).contains(new TrackingCode("ABCD0110ZZZZ"));
        assertThat(TrackingCode.read("ABCD-0110")).isEmpty();
        assertThat(TrackingCode.read("UUUU-UUUU-UUUU")).isEmpty();
    }

    @Test
    void isNeverGivenTwice() {
        var seen = new HashSet<TrackingCode>();
        for (var i = 0; i < 10_000; i++) {
            assertThat(seen.add(TrackingCode.next())).isTrue();
        }
    }

    @Test
    void showsOfAPhoneOnlyItsEnds() {
        assertThat(new Reporter("王女士", "13812345678", null).maskedPhone()).isEqualTo("138****5678");
        assertThat(new Reporter(null, "12319", null).maskedPhone()).isEqualTo("****");
    }
}
