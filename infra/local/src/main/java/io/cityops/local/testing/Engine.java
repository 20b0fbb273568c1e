package io.cityops.local.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a container engine answers. An engine that was named by {@code DOCKER_HOST} and does not answer is an error:
 * the tests that were meant for it must not quietly run elsewhere.
 */
final class Engine {

    private static final boolean THERE = look();

    private Engine() {}

    static boolean isThere() {
        return THERE;
    }

    private static boolean look() {
        return switch (System.getProperty("cityops.test.servers", "any")) {
            case "embedded" -> false;
            case "containers" -> answers(true);
            default -> isNamed() ? answers(true) : hasSocket() && answers(false);
        };
    }

    private static boolean isNamed() {
        return System.getenv("DOCKER_HOST") != null;
    }

    private static boolean hasSocket() {
        String home = System.getProperty("user.home");
        return Stream.of(
                        "/var/run/docker.sock",
                        System.getenv("XDG_RUNTIME_DIR") + "/docker.sock",
                        home + "/.docker/run/docker.sock",
                        home + "/.docker/desktop/docker.sock")
                .map(Path::of)
                .anyMatch(Files::isWritable);
    }

    private static boolean answers(boolean expected) {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (expected && !answers) {
            throw new IllegalStateException("A container engine was asked for (DOCKER_HOST) and does not answer.");
        }
        return answers;
    }
}
