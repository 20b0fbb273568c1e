package io.cityops.local.services;

import io.cityops.local.home.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The four services, with what each is given of this machine. */
public enum Service {
    /** Seldom busy: the second compiler would take half of its start and give nothing back. */
    TENANT("tenant-service", "320m", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")),
    CASES("case-service", "384m", List.of("-XX:+UseParallelGC")),
    SEARCH("search-service", "256m", List.of("-XX:+UseSerialGC", Service.DIAGNOSTIC, Service.NO_REPLAY)),
    GATEWAY(
            "gateway",
            "256m",
            List.of("-XX:+UseParallelGC", Service.DIAGNOSTIC, Service.NO_REPLAY, "-Dreactor.netty.ioWorkerCount=2"));

    private static final String DIAGNOSTIC = "-XX:+UnlockDiagnosticVMOptions";

    /**
     * What the rehearsal saw running hot is its start, which is over by then: the second compiler would spend three seconds
     * on it while other services are still starting. Case-service, the last to be ready, gains by it.
     */
    private static final String NO_REPLAY = "-XX:-AOTReplayTraining";

    /**
     * All of them talk by Netty, to Redis at least. Without the memory access that the JDK is about to withdraw each buffer it
     * gives back halts every thread for a moment, and the gateway is a seventh slower.
     */
    private static final List<String> NETTY = List.of(
            "-Dio.netty.noUnsafe=false", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    private final String title;
    private final String heap;
    private final List<String> flags;

    Service(String title, String heap, List<String> flags) {
        this.title = title;
        this.heap = heap;
        this.flags = flags;
    }

    public String title() {
        return title;
    }

    /** The name by which other services' settings call it. */
    public String role() {
        return title.replace("-service", "").replace("case", "cases");
    }

    public List<String> flags() {
        var common = List.of("-Xmx" + heap, "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");
        return Stream.of(common, flags, NETTY).flatMap(List::stream).toList();
    }

    /** The jar that the build has made of it. */
    public Path jar(Path root) throws IOException {
        Path target = root.resolve(title).resolve("target");
        var name = Pattern.compile(Pattern.quote(title) + "-\\d[^/]*(?<!-sources|-tests|-javadoc)\\.jar");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                var jar = files.filter(file ->
                                name.matcher(file.getFileName().toString()).matches())
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new Refusal("The jar of " + title + " has not been built: there is none in " + target + ".");
    }
}
