package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of Debian's that we measure with and against. */
final class Tools {

    private static final Map<String, String> PACKAGES =
            Map.of("nginx", "nginx-light", "wrk", "wrk", "pgbench", "postgresql-contrib");
    private static final List<String> PLACES = List.of("/usr/bin", "/usr/sbin", "/usr/local/bin");

    private Tools() {}

    /** Where a program is; installed first where it is missing and we may. */
    static Optional<Path> find(String program) {
        var found = look(program);
        if (found.isEmpty() && System.getProperty("user.name").equals("root")) {
            System.out.println("installing " + PACKAGES.get(program) + " for " + program + " …");
            try {
                run(List.of("apt-get", "-qq", "update"), Map.of(), 120);
                run(
                        List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", PACKAGES.get(program)),
                        Map.of("DEBIAN_FRONTEND", "noninteractive"),
                        300);
            } catch (IOException e) {
                System.out.println("  that failed: " + e.getMessage());
            }
            found = look(program);
        }
        return found;
    }

    /** Output of a command that ends well and in time. */
    static String run(List<String> command, Map<String, String> environment, int seconds) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes());
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " failed: "
                        + text.lines().limit(12).toList());
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> look(String program) {
        var versioned = Path.of("/usr/lib/postgresql");
        try (Stream<Path> servers = Files.isDirectory(versioned) ? Files.list(versioned) : Stream.empty()) {
            return Stream.concat(PLACES.stream().map(Path::of), servers.map(server -> server.resolve("bin")))
                    .map(place -> place.resolve(program))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
