package io.cityops.local.testing;

import io.cityops.local.Database;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers in containers. {@code -Dcityops.test.image.<server>} names another image. */
final class Containers {

    private static final String PASSWORD = "test-password";

    private Containers() {}

    @SuppressWarnings("resource") // lives as long as the virtual machine does
    static TestPostgres postgres() {
        var container = new PostgreSQLContainer(image("postgres", "postgres:18"))
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        String server = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
        return new TestPostgres(server, new Database.Role("postgres", PASSWORD));
    }

    @SuppressWarnings("resource")
    static String redis() {
        var container = new GenericContainer<>(image("redis", "redis:8"))
                .withCommand("redis-server", "--requirepass", PASSWORD, "--save", "")
                .withExposedPorts(6379);
        container.start();
        return "redis://:%s@%s:%d".formatted(PASSWORD, container.getHost(), container.getMappedPort(6379));
    }

    /** Empty when the image cannot be had, as on machines that reach no registry. */
    @SuppressWarnings("resource")
    static Optional<String> elasticsearch() {
        var container = new GenericContainer<>(
                        image("elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch:9.5.3"))
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms384m -Xmx384m")
                .withExposedPorts(9200)
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                        .forPort(9200)
                        .withStartupTimeout(Duration.ofMinutes(3)));
        try {
            container.start();
        } catch (ContainerFetchException noImage) {
            return Optional.empty();
        }
        return Optional.of("http://%s:%d".formatted(container.getHost(), container.getMappedPort(9200)));
    }

    private static String image(String server, String usual) {
        return System.getProperty("cityops.test.image." + server, usual);
    }
}
