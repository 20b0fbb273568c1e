package io.cityops.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cityops.local.Elasticsearch;
import io.cityops.local.Place;
import io.cityops.local.PostgreSql;
import io.cityops.local.Redis;
import io.cityops.local.home.Ledger;
import io.cityops.local.process.Distribution;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor and real servers; what the services do is not its business, so stand-ins take their places. */
class InstallationIT {

    private static final Path PROGRAMS = Path.of(
            System.getProperty("java.io.tmpdir"), "cityops-test-" + System.getProperty("user.name"), "programs");

    private static final String KEPT = "kept in PostgreSQL, kept in Redis, kept in Elasticsearch";

    /** The launcher's, not the test's: the supervisor must do without what only tests or servers bring. */
    private static final String CLASS_PATH = Path.of("target/classes").toAbsolutePath() + ":"
            + Path.of("target/lib").toAbsolutePath() + "/*";

    @TempDir
    Path directory;

    @Test
    void keepsWhatItHoldsThroughEveryEnd() throws Exception {
        try (var installation = installation().up()) {
            keepsItsSecrets(installation);
            store(installation);
            startsAgainWhatDiesOnTheSamePort(installation);
            assertThat(stored(installation)).isEqualTo(KEPT);

            var ledger = installation.ledger();
            installation.supervisor().destroyForcibly().waitFor();
            TestInstallation.await(
                    Duration.ofMinutes(2), () -> ledger.survivors().isEmpty());
            assertThat(ledger.survivors()).as("what outlives its supervisor").isEmpty();

            installation.up();
            assertThat(stored(installation)).isEqualTo(KEPT);
            stopsWhenAsked(installation);
        }
    }

    private static void keepsItsSecrets(TestInstallation installation) throws Exception {
        for (Path file : List.of(installation.home.demo(), installation.home.secrets())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(installation.home.demo()))
                .contains("\"base\" : \"http://localhost:" + installation.port, "machine-platform");
        TestInstallation.await(
                Duration.ofMinutes(1),
                () -> installation.said().contains("Ctrl-C")); // the last it says, after it is open
        assertThat(installation.said())
                .contains("operator / " + installation.secrets().getProperty("demo-password"))
                .doesNotContain(installation.secrets().getProperty("postgres"));
    }

    private static void startsAgainWhatDiesOnTheSamePort(TestInstallation installation) throws Exception {
        var before = installation.ledger().processes();
        assertThat(before).hasSize(7).allMatch(entry -> entry.process().find().isPresent());
        for (var entry : before) {
            entry.process().find().orElseThrow().destroyForcibly();
        }
        for (var entry : before) {
            TestInstallation.await(Duration.ofMinutes(4), () -> isBack(installation, entry));
            assertThat(installation.entry(entry.name()).state()).isEqualTo("READY");
            assertThat(installation.entry(entry.name()).port()).isEqualTo(entry.port());
            assertThat(installation.entry(entry.name()).pid()).isNotEqualTo(entry.pid());
        }
        assertThat(installation.run("status")).contains("ready", "exit 0").doesNotContain("ended");
    }

    private static void stopsWhenAsked(TestInstallation installation) throws Exception {
        assertThat(installation.run("up")).contains("already running", "exit 1");
        assertThat(installation.run("reset")).contains("is running", "exit 1");
        var ledger = installation.ledger();
        assertThat(installation.run("down")).contains("has stopped", "exit 0");
        assertThat(ledger.survivors()).isEmpty();
        assertThat(installation.run("status")).contains("not running", "exit 3");
        assertThat(installation.run("reset")).contains("is gone", "exit 0");
        assertThat(installation.home.data()).doesNotExist();
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var installation = installation();
                var taken = new ServerSocket(0)) {
            assertThat(installation.run("up", "--port", String.valueOf(taken.getLocalPort())))
                    .contains("Port " + taken.getLocalPort() + " is taken", "exit 1");
        }
    }

    @Test
    void worksForAnOrdinaryUser() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "we are an ordinary user all the time");
        var programs = Files.createDirectory(directory.resolve("programs"));
        var library = Files.createDirectory(directory.resolve("library"));
        try (var installation = new TestInstallation(
                directory,
                programs,
                copyClassPath(library),
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))) {
            unpackedByRoot(programs);
            assertThat(new ProcessBuilder("chown", "-R", "65534:65534", directory.toString())
                            .start()
                            .waitFor())
                    .isZero();
            installation.up();
            store(installation);
            assertThat(stored(installation)).isEqualTo(KEPT);
            assertThat(Files.getOwner(installation.home.run()).getName()).isEqualTo("nobody");
        }
    }

    /** The archives may lie where only root reads, as the local Maven repository of root does. */
    private void unpackedByRoot(Path programs) throws IOException {
        var scratch = directory.resolve("scratch");
        var place = new Place(new Distribution(PROGRAMS), scratch.resolve("data"), scratch.resolve("logs"), false);
        PostgreSql.launch(place, 1, "unused-password");
        Redis.launch(place, 1, "unused-password");
        Elasticsearch.launch(place, 1, "64m");
        try (var unpacked = Files.list(PROGRAMS)) {
            for (Path program : unpacked.filter(Files::isDirectory)
                    .filter(path -> !path.endsWith("services"))
                    .toList()) {
                Files.createSymbolicLink(programs.resolve(program.getFileName()), program);
            }
        }
    }

    private TestInstallation installation() throws IOException {
        return new TestInstallation(directory, PROGRAMS, CLASS_PATH, List.of());
    }

    private static boolean isBack(TestInstallation installation, Ledger.Entry before) {
        try {
            var now = installation.entry(before.name());
            return now.pid() != before.pid() && now.state().equals("READY");
        } catch (IOException e) {
            return false;
        }
    }

    private static void store(TestInstallation installation) throws Exception {
        sql(installation, "create table if not exists kept (words text)");
        sql(installation, "insert into kept values ('kept in PostgreSQL')");
        assertThat(redis(installation, "SET words \"kept in Redis\"")).isEqualTo("+OK");
        http(installation, "PUT", "/kept/_doc/1?refresh=true", "{\"words\":\"kept in Elasticsearch\"}");
    }

    private static String stored(TestInstallation installation) throws Exception {
        String document = http(installation, "GET", "/kept/_doc/1", "");
        return sql(installation, "select words from kept") + ", " + redis(installation, "GET words") + ", "
                + document.replaceAll(".*\"words\":\"([^\"]*)\".*", "$1");
    }

    private static String sql(TestInstallation installation, String command) throws Exception {
        String url = PostgreSql.url(installation.entry("postgresql").port(), "tenant");
        String password = installation.secrets().getProperty("role.tenant_owner");
        try (var connection = DriverManager.getConnection(url, "tenant_owner", password);
                var statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            var found = statement.getResultSet();
            found.next();
            return found.getString(1);
        }
    }

    private static String redis(TestInstallation installation, String command) throws Exception {
        String password = installation.secrets().getProperty("redis");
        try (var socket =
                new java.net.Socket("127.0.0.1", installation.entry("redis").port())) {
            socket.getOutputStream().write(("AUTH " + password + "\r\n" + command + "\r\nQUIT\r\n").getBytes());
            var lines =
                    new String(socket.getInputStream().readAllBytes()).lines().toList();
            return lines.get(1).startsWith("$") ? lines.get(2) : lines.get(1);
        }
    }

    private static String http(TestInstallation installation, String method, String path, String body)
            throws Exception {
        var uri = URI.create(
                "http://127.0.0.1:" + installation.entry("elasticsearch").port() + path);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static String copyClassPath(Path library) throws Exception {
        var copying = new ProcessBuilder("cp", "-r", "target/classes", "target/lib", library.toString());
        assertThat(copying.start().waitFor()).isZero();
        return library.resolve("classes") + ":" + library.resolve("lib") + "/*";
    }
}
