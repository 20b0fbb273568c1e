package io.cityops.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTests {

    @TempDir
    Path root;

    /** A jar that Maven made on an older JDK holds nothing of the kind, and would refuse to start. */
    @ParameterizedTest
    @CsvSource({"GatewayApplication__ApplicationContextInitializer, true", "GatewayApplication, false"})
    void isToldToUseWhatSpringWroteAtTheBuildWhereThatIsThere(String holds, boolean told) throws IOException {
        pack(root.resolve("gateway/target/gateway-1.jar"), "BOOT-INF/classes/io/cityops/gateway/" + holds + ".class");

        var program = new Programs(root.resolve("programs"), root).of(Service.GATEWAY);

        assertThat(program.flags()).containsAll(Service.GATEWAY.flags());
        assertThat(program.flags().contains("-Dspring.aot.enabled=true")).isEqualTo(told);
    }

    private static void pack(Path jar, String entry) throws IOException {
        Files.createDirectories(jar.getParent());
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
            out.closeEntry();
        }
    }
}
