package io.cityops.local;

import io.cityops.local.process.Archives;
import io.cityops.local.process.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What of Elasticsearch is unpacked, and how its virtual machine is called. Of the modules only the transport is there,
 * and its libraries lie on the one class path, where the cache of loaded classes reaches them.
 */
record ElasticsearchProgram(Path home) {

    /** One compiler: a node that is seldom busy would spend half of its start on the second. */
    private static final List<String> FLAGS = List.of(
            "-Xms128m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-OmitStackTraceInFastThrow",
            "-Djava.awt.headless=true",
            "-Djava.locale.providers=CLDR",
            "-Dfile.encoding=UTF-8",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dlog4j2.formatMsgNoLookups=true",
            "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
            "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
            "-Des.distribution.type=zip",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private static final Predicate<String> WANTED = Pattern.compile("(LICENSE|NOTICE)\\.txt"
                    + "|lib/[^/]+\\.jar|lib/platform/linux-x64/.+|modules/transport-netty4/.+\\.(jar|properties)")
            .asMatchPredicate();

    /** Named only: the classes need a server around them to be loaded. */
    private static final String PACKAGE = "io/cityops/local/elasticsearch";

    private static final List<String> PLUGIN =
            List.of("LocalPlugin.class", "LocalPlugin$1.class", "LocalPlugin$2.class", "RootAction.class");

    private static final List<String> NODE = List.of("LocalNode.class");

    static ElasticsearchProgram unpacked(Distribution distribution) throws IOException {
        String name = "elasticsearch-" + Artifacts.version("elasticsearch.version") + "-" + digest();
        return new ElasticsearchProgram(distribution.unpacked(name, ElasticsearchProgram::unpack));
    }

    /** The cache of loaded classes that fits this Java and these flags, whether it has been made or not. */
    Path cache() {
        return home.resolveSibling(cacheName()).resolve("classes.aot");
    }

    /** The directory of its own that it is made in. */
    String cacheName() {
        String machine = Runtime.version() + String.join(" ", FLAGS);
        return home.getFileName() + "/classes-" + Distribution.digest(machine.getBytes(StandardCharsets.UTF_8));
    }

    /** A node with this configuration, in a virtual machine with these flags beside its usual ones. */
    List<String> command(List<String> more, Path configuration) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Des.path.home=" + home);
        command.addAll(more);
        command.addAll(List.of("-cp", classPath(), "io.cityops.local.elasticsearch.LocalNode"));
        command.addAll(List.of(home.toString(), configuration.toString()));
        return command;
    }

    private String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }

    private static void unpack(Path into) throws IOException {
        Archives.unzip(Path.of(Artifacts.version("elasticsearch.archive")), into, WANTED);
        Path library = into.resolve("lib");
        spread(into.resolve("modules/transport-netty4"), library);
        jar(library.resolve("cityops-local-node.jar"), NODE);
        Path plugin = Files.createDirectories(into.resolve("plugins/cityops-local"));
        jar(plugin.resolve("cityops-local.jar"), PLUGIN);
        try (InputStream in = Artifacts.open("plugin-descriptor.properties")) {
            String descriptor = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            Files.writeString(
                    plugin.resolve("plugin-descriptor.properties"),
                    descriptor + "elasticsearch.version=" + Artifacts.version("elasticsearch.version") + "\n");
        }
    }

    /** Leaves a module the jar that bears its name, as the server wants, and makes it an ordinary one of the class path. */
    private static void spread(Path module, Path library) throws IOException {
        try (Stream<Path> files = Files.list(module)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().startsWith(module.getFileName() + "-"))
                    .toList()) {
                Files.move(jar, library.resolve(jar.getFileName()));
            }
        }
        Path descriptor = module.resolve("plugin-descriptor.properties");
        try (Stream<String> lines = Files.lines(descriptor)) {
            Files.write(
                    descriptor,
                    lines.filter(line -> !line.startsWith("modulename=")).toList());
        }
    }

    private static void jar(Path file, List<String> classes) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String name : classes) {
                jar.putNextEntry(new ZipEntry(PACKAGE + "/" + name));
                jar.write(read(name));
                jar.closeEntry();
            }
        }
    }

    /** Part of the directory's name, so that what has changed is unpacked anew. */
    private static String digest() throws IOException {
        var all = new StringBuilder();
        for (String name : Stream.concat(PLUGIN.stream(), NODE.stream()).toList()) {
            all.append(Distribution.digest(read(name)));
        }
        return Distribution.digest(all.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Artifacts.open("elasticsearch/" + name)) {
            return in.readAllBytes();
        }
    }
}
