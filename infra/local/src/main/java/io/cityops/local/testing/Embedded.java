package io.cityops.local.testing;

import io.cityops.local.Database;
import io.cityops.local.Elasticsearch;
import io.cityops.local.Place;
import io.cityops.local.PostgreSql;
import io.cityops.local.Redis;
import io.cityops.local.process.Child;
import io.cityops.local.process.Distribution;
import io.cityops.local.process.Launch;
import io.cityops.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The servers as children of the test's own process. Their data is for this run only, their programs are kept for the next. */
final class Embedded {

    private static final String PASSWORD = "test-password";
    private static final TestDirectory DIRECTORY = TestDirectory.open();
    private static final Place PLACE = new Place(
            new Distribution(DIRECTORY.programs()),
            DIRECTORY.run().resolve("data"),
            DIRECTORY.run().resolve("logs"),
            false);
    private static final List<Child> CHILDREN = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Embedded::end, "test servers end"));
    }

    private Embedded() {}

    static TestPostgres postgres() {
        int port = Ports.free();
        start(() -> PostgreSql.launch(PLACE, port, PASSWORD));
        return new TestPostgres(PostgreSql.url(port, ""), new Database.Role(PostgreSql.ADMINISTRATOR, PASSWORD));
    }

    static String redis() {
        int port = Ports.free();
        start(() -> Redis.launch(PLACE, port, PASSWORD));
        return Redis.uri(port, PASSWORD);
    }

    static String elasticsearch() {
        int port = Ports.free();
        start(() -> Elasticsearch.launch(PLACE, port, "384m"));
        return Elasticsearch.uri(port);
    }

    private static void start(Preparation preparation) {
        try {
            Child child = Child.start(preparation.launch(), PLACE.distribution());
            CHILDREN.add(child);
            child.awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a test server was starting", e);
        }
    }

    private static void end() {
        CHILDREN.parallelStream().forEach(Child::stop);
        DIRECTORY.clear();
    }

    private interface Preparation {
        Launch launch() throws IOException;
    }
}
