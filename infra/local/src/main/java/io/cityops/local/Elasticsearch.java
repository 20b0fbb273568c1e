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
        place.distribution().unpacked(program.cacheName(), into -> rehearse(program, place, into));
    }

    private static void rehearse(ElasticsearchProgram program, Place place, Path into)
            throws IOException, InterruptedException {
        var aside = new Place(place.distribution(), into.resolve("data"), place.logs(), false);
        Path seen = Files.createDirectories(aside.data("elasticsearch").resolve("tmp"))
                .resolve("classes");
        Child node = beside(
                launch(
                        program,
                        aside,
                        Ports.free(),
                        List.of("-Xmx256m", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen)),
                aside);
        try {
            node.awaitReady();
        } finally {
            node.stop();
        }
        Child assembling = beside(
                assembly(program, aside, seen, into.resolve(program.cache().getFileName())), aside);
        try {
            assembling.awaitEnd();
        } finally {
            assembling.stop();
        }
        Archives.delete(into.resolve("data"));
    }

    /** At the lowest priority, with time to write down what it has seen. */
    private static Child beside(Launch launch, Place place) throws IOException {
        var ending = new Launch.Ending("TERM", Duration.ofMinutes(2));
        return Child.start(launch.aside(place.log("caches"), ending, REHEARSAL), place.distribution());
    }

    private static Launch assembly(ElasticsearchProgram program, Place place, Path seen, Path cache)
            throws IOException {
        var flags = List.of("-Xmx256m", "-XX:AOTMode=create", "-XX:AOTConfiguration=" + seen, "-XX:AOTCache=" + cache);
        return new Launch(
                "elasticsearch cache",
                0,
                program.command(flags, seen),
                Map.of(),
                program.home(),
                place.log("caches"),
                new Launch.Ending("TERM", Duration.ofSeconds(2)),
                REHEARSAL,
                () -> true);
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
