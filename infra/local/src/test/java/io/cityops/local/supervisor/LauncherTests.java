package io.cityops.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says when something is not as it must be: one sentence, and nothing is started. */
class LauncherTests {

    @TempDir
    Path root;

    private Path programs;

    @BeforeEach
    void aCloneWithNothingBuilt() throws IOException {
        Files.copy(Path.of("../../cityops"), root.resolve("cityops"));
        programs = Files.createDirectory(root.resolve("programs"));
        pretend("mvn", "echo 'Apache Maven 3.9.9'");
        pretend("node", "echo v22.12.0");
        pretend("npm", "true");
    }

    @Test
    void refusesAnotherMachine() throws Exception {
        pretend("uname", "case $1 in -s) echo Darwin;; -m) echo arm64;; *) echo Darwin arm64;; esac");
        assertThat(launch("up")).isEqualTo("cityops: CityOps runs on Linux x86-64; this is Darwin arm64.");
    }

    @Test
    void refusesAnOldMaven() throws Exception {
        pretend("mvn", "echo 'Apache Maven 3.6.3'");
        assertThat(launch("up", "--port", "0"))
                .isEqualTo("cityops: Maven 3.8 or newer is needed to build; this is 3.6.3.");
    }

    @Test
    void refusesAnOldNode() throws Exception {
        pretend("node", "echo v18.19.1");
        assertThat(launch("up", "--port", "0"))
                .isEqualTo("cityops: Node 20.19 or newer is needed to build the web pages; this is v18.19.1.");
    }

    @Test
    void refusesAFullDisk() throws Exception {
        pretend("df", "printf 'Filesystem\\n/dev/x 10000000 9999000 1000000 99%% /\\n'");
        assertThat(launch("up"))
                .isEqualTo("cityops: the disk under " + root + "/.cityops has only 976 MB left; CityOps wants 2 GB.");
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(launch("up", "--port", port))
                    .isEqualTo("cityops: port " + port + " is taken by another program; choose another with --port.");
        }
    }

    @Test
    void saysHowToGetChromium() throws Exception {
        for (String name : List.of("sh", "bash", "dirname", "readlink", "realpath", "uname", "sed", "head", "sort")) {
            Files.createSymbolicLink(programs.resolve(name), Path.of("/usr/bin", name));
        }
        var builder = new ProcessBuilder("/bin/bash", root.resolve("cityops").toString(), "test");
        builder.environment().put("PATH", programs.toString());
        assertThat(said(builder)).contains("apt-get install chromium fonts-wqy-microhei", "--no-browser");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(launch("fly")).isEqualTo("cityops: there is no command fly; ./cityops help lists them.");
        assertThat(launch("down")).isEqualTo("cityops: CityOps has not been built yet; ./cityops up does it.");
        assertThat(launch("logs")).startsWith("cityops: there is no log of");
    }

    private void pretend(String name, String script) throws IOException {
        Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String launch(String... words) throws Exception {
        var command = new ArrayList<>(List.of("bash", root.resolve("cityops").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        return said(builder);
    }

    private static String said(ProcessBuilder builder) throws Exception {
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("CITYOPS_HOME");
        var process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).isNotZero();
        return said.lines().reduce((first, last) -> last).orElse("");
    }
}
