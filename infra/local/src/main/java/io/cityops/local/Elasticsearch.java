package io.cityops.local;

import io.cityops.local.process.Archives;
import io.cityops.local.process.Distribution;
import io.cityops.local.process.HttpReadiness;
import io.cityops.local.process.Launch;
import io.cityops.local.process.Unprivileged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A single Elasticsearch node that listens on the loopback address, with the plugin of ours beside it. */
public final class Elasticsearch {

    /** They come after the distribution's own, and halve what a start costs in processor time and memory. */
    private static final String JVM = "-Xms128m -Xmx%s -XX:-AlwaysPreTouch -XX:-UseG1GC -XX:+UseSerialGC"
            + " -XX:TieredStopAtLevel=1 -XX:-HeapDumpOnOutOfMemoryError -Xlog:disable -Xlog:all=error:stderr";

    /** Named only: the plugin's classes need a server around them to be loaded. */
    private static final String PLUGIN_PACKAGE = "io/cityops/local/elasticsearch";

    private static final List<String> PLUGIN =
            List.of("LocalPlugin.class", "LocalPlugin$1.class", "LocalPlugin$2.class", "RootAction.class");

    private Elasticsearch() {}

    public static Launch launch(Place place, int port, String heap) throws IOException {
        String version = Artifacts.version("elasticsearch.version");
        Path home =
                place.distribution().unpacked("elasticsearch-" + version + "-" + pluginDigest(), Elasticsearch::unpack);
        Path data = place.data("elasticsearch");
        Path configuration = configure(place, home, data, port);
        Path temporary = Files.createDirectories(data.resolve("tmp"));
        Unprivileged.own(data);
        Unprivileged.own(Files.createDirectories(place.logs().resolve("elasticsearch")));
        return new Launch(
                "elasticsearch",
                port,
                Unprivileged.command(List.of(home.resolve("bin/elasticsearch").toString())),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_PATH_CONF", configuration.toString(),
                        "ES_TMPDIR", temporary.toString(),
                        "ES_JAVA_OPTS", JVM.formatted(heap),
                        "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
                home,
                place.log("elasticsearch"),
                new Launch.Ending("TERM", Duration.ofSeconds(30)),
                Duration.ofMinutes(6),
                new HttpReadiness(uri(port) + "/_cluster/health?wait_for_status=yellow&timeout=1s"));
    }

    public static String uri(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static Path configure(Place place, Path home, Path data, int port) throws IOException {
        Path configuration = Files.createDirectories(data.resolve("config"));
        for (String file : List.of("log4j2.properties", "jvm.options")) {
            Files.copy(
                    home.resolve("config").resolve(file),
                    configuration.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
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
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port, data.resolve("data"), place.logs().resolve("elasticsearch")));
        return configuration;
    }

    private static void unpack(Path into) throws IOException {
        Archives.unzip(Path.of(Artifacts.version("elasticsearch.archive")), into);
        Path plugin = Files.createDirectories(into.resolve("plugins/cityops-local"));
        try (var jar = new JarOutputStream(Files.newOutputStream(plugin.resolve("cityops-local.jar")))) {
            for (String name : PLUGIN) {
                jar.putNextEntry(new ZipEntry(PLUGIN_PACKAGE + "/" + name));
                jar.write(pluginClass(name));
                jar.closeEntry();
            }
        }
        try (InputStream in = Artifacts.open("plugin-descriptor.properties")) {
            String descriptor = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            Files.writeString(
                    plugin.resolve("plugin-descriptor.properties"),
                    descriptor + "elasticsearch.version=" + Artifacts.version("elasticsearch.version") + "\n");
        }
    }

    /** Part of the directory's name, so that a changed plugin is unpacked anew. */
    private static String pluginDigest() throws IOException {
        var all = new StringBuilder();
        for (String name : PLUGIN) {
            all.append(Distribution.digest(pluginClass(name)));
        }
        return Distribution.digest(all.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] pluginClass(String name) throws IOException {
        try (InputStream in = Artifacts.open("elasticsearch/" + name)) {
            return in.readAllBytes();
        }
    }
}
