package io.cityops.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.local.testing.TestServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServersIT {

    @Test
    void databasesAreFreshAndTheirApplicationRoleOwnsNothing() throws SQLException {
        var first = TestServers.postgres().createDatabase("tenant");
        var second = TestServers.postgres().createDatabase("tenant");
        assertThat(first.name()).isNotEqualTo(second.name());

        try (var owner = connect(first, first.owner())) {
            run(owner, "create table thing (id uuid primary key default uuidv7(), name text)");
            run(owner, "insert into thing (name) values ('公厕')");
        }
        try (var application = connect(first, first.application())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(application, "select * from thing"))
                    .withMessageContaining("permission denied");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(second, first.application()))
                .withMessageContaining("permission denied");
    }

    @Test
    void redisWantsItsPassword() throws Exception {
        var uri = URI.create(TestServers.redisUri());
        assertThat(uri.getUserInfo()).startsWith(":").hasSizeGreaterThan(8);
        try (var socket = new java.net.Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write("PING\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readNBytes(7))).isEqualTo("-NOAUTH");
        }
    }

    @Test
    void elasticsearchSaysWhoItIsAndCutsChineseIntoPairs() throws Exception {
        assertThat(http("GET", "/", "")).contains("\"number\":\"9.5.3\"", "You Know, for Search");
        assertThat(http("POST", "/_analyze", "{\"analyzer\":\"cjk\",\"text\":\"路灯不亮 Lamp\"}"))
                .contains("路灯", "灯不", "不亮", "lamp");
        assertThat(http("PUT", "/named", """
                {"settings":{"analysis":{"filter":{"starts":{"type":"edge_ngram","min_gram":2,"max_gram":8}},
                "analyzer":{"prefix":{"type":"custom","tokenizer":"standard","filter":["cjk_width","lowercase","asciifolding","starts"]},
                "pairs":{"type":"custom","tokenizer":"standard","filter":["cjk_width","lowercase","cjk_bigram"]}}}}}
                """)).contains("\"acknowledged\":true");
        assertThat(http("POST", "/named/_analyze", "{\"analyzer\":\"prefix\",\"text\":\"Café\"}"))
                .contains("\"ca\"", "\"caf\"", "\"cafe\"");
    }

    private static String http(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUri() + path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static Connection connect(Database database, Database.Role role) throws SQLException {
        return DriverManager.getConnection(database.url(), role.username(), role.password());
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
