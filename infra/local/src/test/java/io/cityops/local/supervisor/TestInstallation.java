package io.cityops.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.home.Home;
import io.cityops.local.home.Ledger;
import io.cityops.local.process.Ports;
import io.cityops.local.services.Programs;
import io.cityops.local.services.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** An installation with stand-ins for services, started as a person would start it: in a process of its own. */
final class TestInstallation implements AutoCloseable {

    final Path directory;
    final Home home;
    final int port = Ports.free();
    private final List<String> prefix;
    private final String classPath;
    private final Path programs;
    private Process supervisor;

    TestInstallation(Path directory, Path programs, String classPath, List<String> prefix) throws IOException {
        this.directory = directory;
        this.home = new Home(directory.resolve("home"));
        this.programs = programs;
        this.classPath = classPath;
        this.prefix = prefix;
        for (Service service : Service.values()) {
            pack(directory.resolve(service.title() + "/target/" + service.title() + "-1.jar"));
        }
    }

    TestInstallation up() throws Exception {
        supervisor =
                command("up", "--port", String.valueOf(port), "--no-caches").start();
        await(Duration.ofMinutes(6), () -> !supervisor.isAlive() || said().contains("is ready after"));
        assertThat(said()).contains("is ready after");
        return this;
    }

    String run(String... words) throws Exception {
        var process =
                command(words).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        return said + "exit " + process.exitValue();
    }

    Process supervisor() {
        return supervisor;
    }

    Ledger ledger() throws IOException {
        return Ledger.read(home.run()).orElseThrow();
    }

    Ledger.Entry entry(String name) throws IOException {
        return ledger().processes().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Properties secrets() throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.secrets())) {
            secrets.load(reader);
        }
        return secrets;
    }

    String said() {
        try {
            return Files.readString(directory.resolve("said"));
        } catch (IOException e) {
            return "";
        }
    }

    static void await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        if (supervisor != null) {
            supervisor.destroy();
            assertThat(supervisor
                            .onExit()
                            .orTimeout(200, TimeUnit.SECONDS)
                            .join()
                            .isAlive())
                    .isFalse();
        }
    }

    private ProcessBuilder command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Programs.JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, Main.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of(
                "--root", directory.toString(), "--home", home.directory().toString()));
        command.addAll(List.of("--programs", programs.toString()));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
    }

    private static void pack(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String name = StandIn.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandIn.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
            out.closeEntry();
        }
    }
}
