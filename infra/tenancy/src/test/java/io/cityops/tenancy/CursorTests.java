package io.cityops.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CursorTests {

    @Test
    void standsForItsParts() {
        assertThat(Cursor.decode(Cursor.encode("2026-11-21T00:00:00Z", "窨井盖", ""), 3))
                .containsExactly("2026-11-21T00:00:00Z", "窨井盖", "");
    }

    @Test
    void isRefusedWhenItIsNotOneOfOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode("***", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2));
    }
}
