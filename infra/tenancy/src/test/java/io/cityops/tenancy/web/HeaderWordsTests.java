package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderWordsTests {

    @Test
    void areThoseThatTheFirewallItselfLetsIn() {
        for (var point = 0; point <= Character.MAX_CODE_POINT; point++) {
            var text = "a" + Character.toString(point) + "z";
            assertThat(HeaderWords.isValue(text))
                    .as("value with U+%04X", point)
                    .isEqualTo(StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(text));
            assertThat(HeaderWords.isName(text))
                    .as("name with U+%04X", point)
                    .isEqualTo(StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(text));
        }
    }

    @Test
    void mayBeEmpty() {
        assertThat(HeaderWords.isValue("")).isTrue();
    }
}
