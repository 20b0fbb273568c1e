package io.cityops.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A process that serves a benchmark for a while. */
record Servant(Process process, int port) implements AutoCloseable {

    /** Starts it and waits until it listens. */
    static Servant start(List<String> command, Map<String, String> environment, int port, File log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        var servant = new Servant(builder.start(), port);
        try {
            servant.awaitListening(log);
        } catch (IOException e) {
            servant.close();
            throw e;
        }
        return servant;
    }

    /** nginx in the foreground, with a configuration of its own. */
    static Servant nginx(Path program, Path configuration, int port) throws IOException {
        var directory = Objects.requireNonNull(configuration.toAbsolutePath().getParent());
        var command = List.of(
                program.toString(),
                "-p",
                directory.toString(),
                "-e",
                "stderr",
                "-c",
                configuration.toAbsolutePath().toString());
        return start(
                command,
                Map.of(),
                port,
                directory.resolve("nginx-" + port + ".log").toFile());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", 0));
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitListening(File log) throws IOException {
        for (var attempt = 0; attempt < 1_800; attempt++) {
            if (!process.isAlive()) {
                throw new IOException("it ended at once; see " + log);
            }
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IOException("it does not listen; see " + log);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
