package io.cityops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What benchmarks work with.
 *
 * @param root the project
 * @param work where they may leave files
 */
record Stage(Installation installation, Path root, Path work) {

    Path tool(String program) throws IOException {
        return Tools.find(program).orElseThrow(() -> new IOException(program + " is not to be had"));
    }

    /** A gateway in front of the installation's services, but for case-service. */
    Servant gateway(String caseService) throws IOException {
        return GatewayUnderTest.start(installation, root, work, caseService);
    }

    /** A gateway in front of all of the installation's services. */
    Servant gateway() throws IOException {
        return gateway(GatewayUnderTest.local(installation.port("case-service")));
    }

    static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(Stage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
