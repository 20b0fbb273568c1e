package io.cityops.local;

import com.sun.management.OperatingSystemMXBean;
import io.cityops.local.process.Archives;
import io.cityops.local.process.Launch;
import io.cityops.local.process.PrivateFile;
import io.cityops.local.process.Unprivileged;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server that listens on the loopback address and lets nobody in without a password. */
public final class PostgreSql {

    /** The role that may do everything. */
    public static final String ADMINISTRATOR = "postgres";

    /** Passwords here are long and random: the thousands of rounds that shield a weak one would only slow every connection. */
    private static final String ROUNDS = "scram_iterations=1";

    private PostgreSql() {}

    public static Launch launch(Place place, int port, String password) throws IOException {
        Path home = place.distribution()
                .unpacked("postgresql-" + Artifacts.version("postgresql.version"), PostgreSql::unpack);
        Path cluster = place.data().resolve("postgresql");
        if (!Files.isDirectory(cluster)) {
            initialize(place, home, cluster, password);
        }
        return new Launch(
                "postgresql",
                port,
                Unprivileged.command(command(home, cluster, port, place.durable())),
                Map.of(),
                home,
                place.log("postgresql"),
                new Launch.Ending("INT", Duration.ofSeconds(20)),
                Duration.ofMinutes(3),
                () -> asksForPassword(port));
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void unpack(Path into) throws IOException {
        try (InputStream archive = Artifacts.open("/postgres-linux-x86_64.txz")) {
            Archives.untarXz(archive, into);
        }
    }

    /** Makes the cluster aside and renames it, so that an interrupted beginning is begun again. */
    private static void initialize(Place place, Path home, Path cluster, String password) throws IOException {
        Path part = cluster.resolveSibling("postgresql.part");
        Archives.delete(part);
        Path secret = place.data("initdb").resolve("password");
        PrivateFile.write(secret, password);
        Unprivileged.own(place.data());
        try {
            initdb(place, home, part, secret);
        } finally {
            Archives.delete(place.data("initdb"));
        }
        Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initdb(Place place, Path home, Path part, Path secret) throws IOException {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + part,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8"));
        if (!place.durable()) {
            command.add("--no-sync");
        }
        Path log = Files.createDirectories(place.logs()).resolve("initdb.log");
        Process process = new ProcessBuilder(Unprivileged.command(command))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("PostgreSQL could not make its data directory: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL made its data directory", e);
        }
    }

    private static List<String> command(Path home, Path cluster, int port, boolean durable) {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=" + (durable ? buffers() : "128MB"),
                "jit=off", // compiling takes longer than any question that people wait for
                "max_wal_size=1GB",
                ROUNDS));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        var command = new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** A thirty-second part of the memory, which holds what a city's desk works on: 128 MB at least, 1 GB at most. */
    private static String buffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() >> 25, 128, 1024) + "MB";
    }

    /** A server that is still starting answers the first message with an error, a ready one asks for the password. */
    private static boolean asksForPassword(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            byte[] who = ("user\0" + ADMINISTRATOR + "\0database\0postgres\0\0").getBytes(StandardCharsets.US_ASCII);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(8 + who.length);
            out.writeInt(3 << 16);
            out.write(who);
            out.flush();
            return new DataInputStream(socket.getInputStream()).readByte() == 'R';
        }
    }
}
