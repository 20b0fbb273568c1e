package io.cityops.local;

import io.cityops.local.process.Archives;
import io.cityops.local.process.Launch;
import io.cityops.local.process.PrivateFile;
import io.cityops.local.process.Unprivileged;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Redis server that listens on the loopback address, asks for a password and, when durable, has written what it confirms. */
public final class Redis {

    private Redis() {}

    public static Launch launch(Place place, int port, String password) throws IOException {
        Path home = place.distribution().unpacked("redis-" + Artifacts.version("redis.version"), into -> {
            try (InputStream program = Artifacts.open("/redis-server-7.0.15-linux-amd64")) {
                Archives.write(program, into.resolve("redis-server"), true);
            }
        });
        Path data = place.data("redis");
        Path settings = settings(place, data, port, password);
        Unprivileged.own(data);
        return new Launch(
                "redis",
                port,
                Unprivileged.command(List.of(home.resolve("redis-server").toString(), settings.toString())),
                Map.of(),
                data,
                place.log("redis"),
                new Launch.Ending("TERM", Duration.ofSeconds(10)),
                Duration.ofSeconds(30),
                () -> pong(port, password));
    }

    public static String uri(int port, String password) {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    private static Path settings(Place place, Path data, int port, String password) throws IOException {
        Path file = data.resolve("redis.conf");
        PrivateFile.write(file, """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                daemonize no
                save ""
                appendonly %s
                appendfsync always
                """.formatted(port, password, data, place.durable() ? "yes" : "no"));
        return file;
    }

    private static boolean pong(int port, String password) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
                    .equals("+OK\r\n+PONG\r\n");
        }
    }
}
