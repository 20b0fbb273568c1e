package io.cityops.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.local.home.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void haveDefaultsForAWholeInstallation() {
        var arguments = Arguments.parse(List.of("up", "--home", "/somewhere"));
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.demo()).isTrue();
        assertThat(arguments.fresh()).isFalse();
        assertThat(arguments.programs()).isEqualTo(Path.of("/somewhere/dist"));
    }

    @Test
    void takeWhatIsAsked() {
        var arguments = Arguments.parse(List.of("up", "--port", "9000", "--no-demo", "--fresh", "--no-caches"));
        assertThat(arguments.port()).isEqualTo(9000);
        assertThat(arguments.demo()).isFalse();
        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.caches()).isFalse();
        assertThat(Arguments.parse(List.of("up", "--port", "0")).port()).isPositive();
    }

    @Test
    void refuseNonsense() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Arguments.parse(List.of("up", "--port", "http")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Arguments.parse(List.of("up", "--port", "70000")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Arguments.parse(List.of("up", "--port")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Arguments.parse(List.of("up", "--quickly")));
    }
}
