package io.cityops.gateway;

import io.cityops.local.testing.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Doors with a real Redis, in front of stand-ins for the services. They stay open until the machine ends: closing one would close
 * the connections of all, which share their threads.
 */
final class TestInstallation {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection,expect,content-length");
    }

    static final Issuing ISSUING = new Issuing();
    static final StandIn TENANT = new StandIn("tenant", ISSUING);
    static final StandIn CASES = new StandIn("cases", ISSUING);
    static final StandIn SEARCH = new StandIn("search", ISSUING);

    private static TestInstallation shared;

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestInstallation(String redis, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.data.redis.url=" + redis,
                "--cityops.service-key=" + StandIn.KEY,
                "--cityops.browser-client-secret=browser-secret",
                "--cityops.services.tenant=" + TENANT.url(),
                "--cityops.services.cases=" + CASES.url(),
                "--cityops.services.search=" + SEARCH.url(),
                "--cityops.gateway.upstream.answer=1s",
                "--cityops.gateway.upstream.rest=1s",
                "--cityops.gateway.limits.client.per-second=2000",
                "--cityops.gateway.limits.client.burst=4000",
                "--cityops.gateway.limits.overrides.tight.client.per-second=2",
                "--cityops.gateway.limits.overrides.tight.client.burst=6",
                "--cityops.gateway.door.access-log=NONE"));
        all.addAll(Arrays.asList(settings));
        this.context = new SpringApplicationBuilder(GatewayApplication.class).run(all.toArray(String[]::new));
    }

    static synchronized TestInstallation shared() {
        if (shared == null) {
            shared = new TestInstallation(TestServers.redisUri());
        }
        return shared;
    }

    static TestInstallation with(String... settings) {
        return new TestInstallation(TestServers.redisUri(), settings);
    }

    static TestInstallation withRedisAt(String redis, String... settings) {
        return new TestInstallation(redis, settings);
    }

    int port() {
        return ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
    }

    int managementPort() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.management.port"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer get(String path, String... headers) {
        return send(path, request -> request.headers(headers), headers.length > 0);
    }

    Answer send(String path, Consumer<HttpRequest.Builder> more) {
        return send(path, more, true);
    }

    private Answer send(String path, Consumer<HttpRequest.Builder> more, boolean apply) {
        return Answer.of(exchange(path, apply ? more : _ -> {}, BodyHandlers.ofByteArray()));
    }

    HttpResponse<InputStream> open(String path, Consumer<HttpRequest.Builder> more) {
        return exchange(path, more, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> exchange(
            String path, Consumer<HttpRequest.Builder> more, HttpResponse.BodyHandler<T> bodies) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
            more.accept(request);
            return http.send(request.build(), bodies);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends exactly these bytes and returns what comes until the door closes the connection. */
    String raw(String request) {
        return raw(request, "", "");
    }

    /** The same, and once that is seen in what comes, sends more. */
    String raw(String request, String awaited, String more) {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var seen = new ByteArrayOutputStream();
            while (!seen.toString(StandardCharsets.UTF_8).contains(awaited)) {
                seen.write(socket.getInputStream().read());
            }
            socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
            seen.write(socket.getInputStream().readAllBytes());
            return seen.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer as tests look at it. */
    record Answer(int status, java.net.http.HttpHeaders headers, byte[] content) {

        static Answer of(HttpResponse<byte[]> response) {
            return new Answer(response.statusCode(), response.headers(), response.body());
        }

        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(content);
        }

        /** The last part of the problem's type. */
        String problem() {
            return json().path("type").asString("").replace("urn:cityops:problem:", "");
        }

        /** What the service behind the door was sent. */
        StandIn.Seen seen() {
            return JsonMapper.shared().readValue(content, StandIn.Seen.class);
        }
    }
}
