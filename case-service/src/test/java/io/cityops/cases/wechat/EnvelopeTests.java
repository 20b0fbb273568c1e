package io.cityops.cases.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final Envelope OURS = new Envelope(account("wx0000000000000001"));

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "<xml><Content>井盖</Content></xml>", "0123456789012345678901234567890123456789"})
    void opensWhatItSeals(String message) {
        assertThat(OURS.open(OURS.seal(message))).isEqualTo(message);
        assertThat(OURS.seal(message)).isNotEqualTo(OURS.seal(message));
    }

    @Test
    void opensNothingOfAnotherAccountAndNothingBroken() {
        var others = new Envelope(account("wx0000000000000002")).seal("hello");

        assertThatExceptionOfType(WeChatProblem.Forged.class).isThrownBy(() -> OURS.open(others));
        assertThatExceptionOfType(WeChatProblem.Forged.class).isThrownBy(() -> OURS.open("AAAA"));
        assertThatExceptionOfType(WeChatProblem.Forged.class).isThrownBy(() -> OURS.open("no base64!"));
        assertThatExceptionOfType(WeChatProblem.Forged.class).isThrownBy(() -> OURS.open(""));
        var sealed = OURS.seal("hello");
        var broken = "A".repeat(24) + sealed.substring(24);
        assertThatExceptionOfType(WeChatProblem.Forged.class)
                .isThrownBy(() -> OURS.open("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        assertThat(broken).isNotEqualTo(sealed);
    }

    /** The digest was made by another tool: {@code printf '1409659589263014780QDG6eK' | sha1sum}. */
    @Test
    void isSignedOverTheSortedParts() {
        assertThat(Signature.of("QDG6eK", "1409659589", "263014780"))
                .isEqualTo(Signature.of("263014780", "QDG6eK", "1409659589"))
                .isEqualTo(DIGEST);
    }

    @Test
    void isNotTakenLongAfterItWasSigned() {
        var now = Instant.parse("2026-11-22T02:00:00Z");
        assertThat(Signature.isFresh(Long.toString(now.getEpochSecond() - 500), now))
                .isTrue();
        assertThat(Signature.isFresh(Long.toString(now.getEpochSecond() - 700), now))
                .isFalse();
        assertThat(Signature.isFresh(Long.toString(now.getEpochSecond() + 700), now))
                .isFalse();
        assertThat(Signature.isFresh("yesterday", now)).isFalse();
        assertThat(Signature.isFresh(Long.toString(Long.MAX_VALUE), now)).isFalse();
    }

    private static final String DIGEST = "93d1cec91cee4a4a8baada4c807ed13137622215";

    private static Account account(String appId) {
        return new Account(appId, "QDG6eK", KEY, "0123456789abcdef", true);
    }
}
