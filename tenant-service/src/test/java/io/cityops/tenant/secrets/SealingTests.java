package io.cityops.tenant.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTests {

    private final Sealing sealing = new Sealing(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void opensWhatItSealedUnderTheSameLabel() {
        var sealed = sealing.seal("secret".getBytes(UTF_8), "key 1");

        assertThat(new String(sealing.open(sealed, "key 1"), UTF_8)).isEqualTo("secret");
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
        assertThat(sealing.seal("secret".getBytes(UTF_8), "key 1")).isNotEqualTo(sealed);
    }

    @Test
    void refusesAnotherLabelAndWhatWasTamperedWith() {
        var sealed = sealing.seal("secret".getBytes(UTF_8), "key 1");
        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "key 2"));

        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "key 1"));
    }

    @Test
    void wantsAKeyOf32Bytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealing(Base64.getEncoder().encodeToString(new byte[16])));
    }
}
