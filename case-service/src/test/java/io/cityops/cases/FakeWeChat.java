package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers what WeChat's servers answer; a picture called {@code slow} waits to be let go, one called
 * {@code stale} wants another token first.
 */
public final class FakeWeChat {

    public static final FakeWeChat INSTANCE = new FakeWeChat();

    public final List<String> said = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final CountDownLatch slow = new CountDownLatch(1);
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private final byte[] picture = TestPictures.jpeg(320, 240);
    private final HttpServer server;

    private FakeWeChat() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            asked.add(uri.toString());
            switch (uri.getPath()) {
                case "/cgi-bin/stable_token" ->
                    send(exchange, "application/json", "{\"access_token\":\"T-4711\"}".getBytes(UTF_8));
                case "/cgi-bin/media/get" -> media(exchange, uri.getQuery());
                case "/cgi-bin/message/custom/send" -> {
                    said.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    send(exchange, "application/json", "{\"errcode\":0}".getBytes(UTF_8));
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void media(HttpExchange exchange, String query) throws IOException {
        if (query.contains("media_id=lost")) {
            send(exchange, "application/json", "{\"errcode\":40007}".getBytes(UTF_8));
            return;
        }
        if (query.contains("media_id=stale") && stale.getAndSet(false)) {
            send(exchange, "application/json", "{\"errcode\":42001}".getBytes(UTF_8));
            return;
        }
        if (query.contains("media_id=slow")) {
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        send(exchange, "image/jpeg", picture);
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
