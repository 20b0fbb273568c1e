package io.cityops.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path directory;

    @Test
    void areMadeOnceAndKeptPrivate() throws IOException {
        Path file = directory.resolve("secrets");
        var first = new Secrets(file);
        String password = first.password("redis");
        String key = first.key("encryption-key");
        String spoken = first.spoken("demo-password");

        var second = new Secrets(file);
        assertThat(second.password("redis")).isEqualTo(password).hasSize(32);
        assertThat(Base64.getDecoder().decode(second.key("encryption-key"))).hasSize(32);
        assertThat(second.key("encryption-key")).isEqualTo(key);
        assertThat(second.spoken("demo-password")).isEqualTo(spoken).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(second.password("postgres")).isNotEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
