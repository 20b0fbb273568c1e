package io.cityops.local.services;

import io.cityops.local.process.Archives;
import io.cityops.local.process.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The services' jars, laid out for a quick start, each in a directory that bears the jar's digest. */
public final class Programs {

    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Pattern SPRING_BOOT = Pattern.compile("BOOT-INF/");

    /** What Spring wrote when it was built, so that it need not weigh its configuration at each start, see decision 0028. */
    private static final Pattern PROCESSED =
            Pattern.compile("BOOT-INF/classes/.+Application__ApplicationContextInitializer\\.class");

    private final Distribution distribution;
    private final Path directory;
    private final Path root;
    private final Collection<FileLock> inUse = new ConcurrentLinkedQueue<>();

    public Programs(Path directory, Path root) {
        this.directory = directory;
        this.distribution = new Distribution(directory);
        this.root = root;
    }

    public Distribution distribution() {
        return distribution;
    }

    /** A service ready to be started: its jar in its own layout, what to start it with, and its cache of loaded classes. */
    public record Program(Path jar, List<String> flags, String cacheName, Path cache) {

        public boolean hasCache() {
            return Files.exists(cache);
        }
    }

    public Program of(Service service) throws IOException {
        Path jar = service.jar(root);
        String name = service.title() + "-" + digest(jar);
        Path laidOut = distribution.unpacked("services/" + name, into -> layOut(jar, into));
        use(laidOut);
        forgetOthers(service, laidOut);
        var flags = new ArrayList<>(service.flags());
        if (has(jar, PROCESSED)) {
            flags.add("-Dspring.aot.enabled=true");
        }
        String machine =
                Distribution.digest((Runtime.version() + String.join(" ", flags)).getBytes(StandardCharsets.UTF_8));
        String cache = "classes-" + machine;
        return new Program(
                laidOut.resolve(jar.getFileName()),
                List.copyOf(flags),
                "services/" + name + "/" + cache,
                laidOut.resolve(cache).resolve("classes.aot"));
    }

    private static void layOut(Path jar, Path into) throws IOException {
        if (!has(jar, SPRING_BOOT)) {
            Files.copy(jar, into.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        var process = new ProcessBuilder(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        into.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = process.getInputStream()) {
            String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("The jar " + jar + " could not be laid out: " + words.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a jar was laid out", e);
        }
    }

    private static boolean has(Path jar, Pattern entry) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).anyMatch(entry.asMatchPredicate());
        }
    }

    /** Says to other supervisors, for as long as this process lives, that the directory is in use. */
    private void use(Path laidOut) throws IOException {
        var channel = FileChannel.open(
                laidOut.resolve(".in-use"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        inUse.add(channel.lock(0, Long.MAX_VALUE, true));
    }

    /** Removes what was laid out of earlier jars and nobody uses any more. */
    private void forgetOthers(Service service, Path current) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(directory.resolve("services"))) {
            others = all.filter(path -> path.getFileName().toString().startsWith(service.title() + "-"))
                    .filter(path -> Files.exists(path.resolve(".in-use")) && !path.equals(current))
                    .toList();
        }
        for (Path other : others) {
            try (var channel = FileChannel.open(other.resolve(".in-use"), StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                if (lock != null) {
                    Archives.delete(other);
                }
            }
        }
    }

    /**
     * Tells jars apart by their tables of contents, which hold a checksum of every entry: reading all would take
     * seconds.
     */
    private static String digest(Path jar) throws IOException {
        var contents = new StringBuilder();
        try (var file = new JarFile(jar.toFile())) {
            file.stream()
                    .forEach(entry -> contents.append(entry.getName())
                            .append(' ')
                            .append(entry.getSize())
                            .append(' ')
                            .append(entry.getCrc())
                            .append('\n'));
        }
        return Distribution.digest(contents.toString().getBytes(StandardCharsets.UTF_8));
    }
}
