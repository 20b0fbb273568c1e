package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for a gateway of text messages and for WeChat: keeps what it was told, answers what a test has prepared. */
public final class FakeGateway {

    public static final FakeGateway INSTANCE = new FakeGateway();

    /** What somebody called. */
    public record Call(String path, String query, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Prepared> prepared = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    /** What a call with all these words is answered once: a status, a blank, and a body. */
    public void answers(String answer, String... words) {
        prepared.add(new Prepared(answer, List.of(words)));
    }

    private Optional<String> prepared(String body) {
        var found = prepared.stream()
                .filter(one -> one.words().stream().allMatch(body::contains))
                .findFirst();
        found.ifPresent(prepared::remove);
        return found.map(Prepared::answer);
    }

    private record Prepared(String answer, List<String> words) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var uri = exchange.getRequestURI();
            calls.add(new Call(uri.getPath(), uri.getQuery(), Map.copyOf(exchange.getRequestHeaders()), body));
            var token = uri.getPath().endsWith("stable_token");
            var usual = token
                    ? "200 {\"access_token\":\"T%d\",\"expires_in\":7200}".formatted(calls.size())
                    : "200 {\"errcode\":0}";
            var answer = prepared(body).orElse(usual).split(" ", 2);
            var bytes = answer[1].getBytes(UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
