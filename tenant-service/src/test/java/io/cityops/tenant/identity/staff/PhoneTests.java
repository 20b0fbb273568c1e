package io.cityops.tenant.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTests {

    @Test
    void hidesTheMiddle() {
        assertThat(Phone.mask("13877212345")).isEqualTo("138****2345");
        assertThat(Phone.mask("12319")).isEqualTo("*****");
        assertThat(Phone.mask(null)).isNull();
    }

    @Test
    void keepsTheNumberWhenItsMaskComesBack() {
        assertThat(Phone.unmask("138****2345", "13877212345")).isEqualTo("13877212345");
        assertThat(Phone.unmask("13900000000", "13877212345")).isEqualTo("13900000000");
        assertThat(Phone.unmask("", "13877212345")).isNull();
    }
}
