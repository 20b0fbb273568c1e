package io.cityops.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An Elasticsearch of which parts are away. */
class ElasticsearchCopyTests {

    private static final String HIT = """
            {"_id": "town:1", "_routing": "town", "_version": 7, "_source": {"tenant": "town"}}""";

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer elasticsearch;
    private ElasticsearchWire wire;

    @BeforeEach
    void serve() throws IOException {
        answers.put("POST /old/_refresh", "{\"_shards\": {\"failed\": 0}}");
        answers.put("POST /old/_search", found(0, 1, HIT));
        answers.put("POST /_search/scroll", found(0, 1, ""));
        answers.put("POST /new/_bulk", "{\"errors\": false}");
        elasticsearch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elasticsearch.createContext("/", this::answer);
        elasticsearch.start();
        var address =
                URI.create("http://127.0.0.1:" + elasticsearch.getAddress().getPort());
        wire = new ElasticsearchWire(new IndexSettings(List.of(address), 1), JsonMapper.shared());
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        elasticsearch.stop(0);
    }

    @Test
    void readsNothingButTheWhole() {
        copy();

        assertThat(asked).anyMatch(uri -> uri.contains("allow_partial_search_results=false"));
    }

    @Test
    void failsWhenAPartIsNotRefreshed() {
        answers.put("POST /old/_refresh", "{\"_shards\": {\"failed\": 1}}");

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::copy);
    }

    @Test
    void failsWhenAPartIsNotSearched() {
        answers.put("POST /old/_search", found(1, 1, HIT));

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::copy);
    }

    @Test
    void failsWhenAPartIsGoneBeforeTheEnd() {
        answers.put("POST /_search/scroll", found(1, 1, ""));

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::copy);
    }

    @Test
    void failsWhenFewerWereReadThanThereAre() {
        answers.put("POST /old/_search", found(0, 2, HIT));

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::copy);
    }

    @Test
    void failsWhenTooMuchIsRefusedAndLeavesNothingOpen() {
        answers.put("POST /new/_bulk", """
                {"errors": true, "items": [{"index": {"_id": "town:1", "status": 400, "error": "odd"}}]}""");

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::copy);

        assertThat(asked).last().asString().isEqualTo("DELETE /_search/scroll");
    }

    private void copy() {
        new ElasticsearchCopy(wire, JsonMapper.shared()).copy("old", "new", 0);
    }

    private static String found(int failed, int total, String hits) {
        return """
                {"_scroll_id": "here", "_shards": {"failed": %d}, "hits": {"total": {"value": %d}, "hits": [%s]}}""".formatted(failed, total, hits);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        var request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var answer = answers.getOrDefault(request, "{}").getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
