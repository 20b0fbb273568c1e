package io.cityops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What benchmarks work with. */
final class Stage implements AutoCloseable {

    private final Installation installation;
    private final Path root;
    private final Path work;
    private @Nullable Servant gateway;

    /**
     * @param root of the sources that the installation was built from
     * @param work where benchmarks may leave files
     */
    Stage(Installation installation, Path root, Path work) {
        this.installation = installation;
        this.root = root;
        this.work = work;
    }

    Installation installation() {
        return installation;
    }

    Path tool(String program) throws IOException {
        return Tools.find(program).orElseThrow(() -> new IOException(program + " is not to be had"));
    }

    /** A gateway in front of the installation's services, but for case-service. */
    Servant gateway(String caseService) throws IOException {
        return GatewayUnderTest.start(installation, work, caseService);
    }

    /** The address of a gateway in front of all of the installation's services: one, so that it warms up once. */
    String gateway() throws IOException {
        var started = gateway;
        if (started == null) {
            started = gateway(GatewayUnderTest.local(installation.port("case-service")));
            gateway = started;
        }
        return GatewayUnderTest.local(started.port());
    }

    /** A file of the benchmarks' own, where other programs can read it. */
    Path file(String name) throws IOException {
        return Files.writeString(work.resolve(name), resource(name));
    }

    /** A file of the sources. */
    String source(String path) {
        return root.resolve(path).toString();
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(work.resolve(name), text);
    }

    static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(Stage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
    }
}
