package io.cityops.local;

import io.cityops.local.process.Archives;
import io.cityops.local.process.Child;
import io.cityops.local.process.HttpReadiness;
import io.cityops.local.process.Launch;
import io.cityops.local.process.Ports;
import io.cityops.local.process.Unprivileged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A single Elasticsearch node that listens on the loopback address, with the plugin of ours beside it. */
public final class Elasticsearch {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration REHEARSAL = Duration.ofMinutes(30);

    private Elasticsearch() {}

    public static Launch launch(Place place, int port, String heap) throws IOException {
        var program = ElasticsearchProgram.unpacked(place.distribution());
        var flags = new ArrayList<>(List.of("-Xmx" + heap));
        if (Files.exists(program.cache())) {
            flags.add("-XX:AOTCache=" + program.cache());
        }
        return launch(program, place, port, flags);
    }

    public static String uri(int port) {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Makes, once, the cache of loaded classes that makes a start three times as quick: a node is started beside all
     * others, at the lowest priority and on data of its own, and ended as soon as it is ready.
     */
    public static void makeCache(Place place) throws IOException, InterruptedException {
        var program = ElasticsearchProgram.unpacked(place.distribution());
        if (Files.exists(program.cache())) {
            return;
        }
        Path scratch = place.data("elasticsearch-rehearsal");
        try {
            var aside = new Place(place.distribution(), scratch, place.logs(), false);
            Path seen = Files.createDirectories(aside.data("elasticsearch").resolve("tmp"))
                    .resolve("classes");
            record(program, aside, seen);
            Path part = program.cache().resolveSibling(program.cache().getFileName() + ".part");
            assemble(program, aside, seen, part);
            Files.move(part, program.cache(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Archives.delete(scratch);
        }
    }

    private static void record(ElasticsearchProgram program, Place aside, Path seen)
            throws IOException, InterruptedException {
        var flags = List.of("-Xmx256m", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen);
        Child node = Child.start(
                aside(launch(program, aside, Ports.free(), flags), aside.log("caches")), aside.distribution());
        try {
            node.awaitReady();
        } finally {
            node.stop();
        }
    }

    private static void assemble(ElasticsearchProgram program, Place aside, Path seen, Path cache)
            throws IOException, InterruptedException {
        var flags = List.of("-Xmx256m", "-XX:AOTMode=create", "-XX:AOTConfiguration=" + seen, "-XX:AOTCache=" + cache);
        var launch = new Launch(
                "elasticsearch cache",
                0,
                program.command(flags, seen),
                Map.of(),
                program.home(),
                aside.log("caches"),
                new Launch.Ending("TERM", Duration.ofSeconds(2)),
                REHEARSAL,
                () -> true);
        Child assembling = Child.start(aside(launch, launch.log()), aside.distribution());
        try {
            assembling
                    .onExit()
                    .orTimeout(REHEARSAL.toMinutes(), TimeUnit.MINUTES)
                    .join();
        } finally {
            assembling.stop();
        }
    }

    /** The same at the lowest priority, with time to write down what it has seen. */
    private static Launch aside(Launch launch, Path log) {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(launch.command());
        return new Launch(
                launch.name() + " rehearsal",
                launch.port(),
                command,
                launch.environment(),
                launch.directory(),
                log,
                new Launch.Ending("TERM", Duration.ofMinutes(2)),
                REHEARSAL,
                launch.readiness());
    }

    private static Launch launch(ElasticsearchProgram program, Place place, int port, List<String> flags)
            throws IOException {
        Path data = place.data("elasticsearch");
        Path configuration = configure(place, data, port);
        Path temporary = Files.createDirectories(data.resolve("tmp"));
        Unprivileged.own(data);
        var more = new ArrayList<>(flags);
        more.add("-Djava.io.tmpdir=" + temporary);
        return new Launch(
                "elasticsearch",
                port,
                Unprivileged.command(program.command(more, configuration)),
                Map.of(),
                program.home(),
                place.log("elasticsearch"),
                new Launch.Ending("TERM", Duration.ofSeconds(30)),
                PATIENCE,
                new HttpReadiness(uri(port) + "/_cluster/health?wait_for_status=yellow&timeout=1s"));
    }

    private static Path configure(Place place, Path data, int port) throws IOException {
        Path configuration = Files.createDirectories(data.resolve("config"));
        try (InputStream logging = Artifacts.open("log4j2.properties")) {
            Files.copy(logging, configuration.resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(configuration.resolve("elasticsearch.yml"), """
                cluster.name: cityops
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port, data.resolve("data"), place.logs().resolve("elasticsearch")));
        return configuration;
    }
}
