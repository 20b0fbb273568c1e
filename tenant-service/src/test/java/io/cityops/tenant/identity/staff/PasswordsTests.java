package io.cityops.tenant.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.cityops.tenant.identity.WeakPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "short,too-short",
        "aaaaaaaaaaaa,too-simple",
        "Boss-is-here-1,too-simple",
        "密码密码密码密码密码密码密码密码密码密码密码密码密,too-long"
    })
    void refusesWhatIsEasilyGuessedOrCannotBeKept(String password, String reason) {
        assertThatExceptionOfType(WeakPassword.class)
                .isThrownBy(() -> passwords.requireGood("boss", password))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void keepsNoPasswordAsItIs() {
        assertThatNoException().isThrownBy(() -> passwords.requireGood("boss", "天气不错今天去公园走走吧"));
        var hashed = passwords.hash("correct-horse");
        assertThat(hashed).startsWith("{bcrypt}").doesNotContain("correct-horse");
        assertThat(passwords.matches("correct-horse", hashed)).isTrue();
    }
}
