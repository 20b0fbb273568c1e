package io.cityops.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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

    @Test
    void holdsNoInstantThatNoDatabaseKnows() {
        assertThat(Cursor.instant("1526-11-21T00:00:00Z")).isEqualTo(Instant.parse("1526-11-21T00:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.instant("+1000000000-12-31T23:59:59Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.instant("-0001-01-01T00:00:00Z"));
        assertThatThrownBy(() -> Cursor.instant("today")).isInstanceOf(RuntimeException.class);
    }
}
