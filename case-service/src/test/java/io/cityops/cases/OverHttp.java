package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.cityops.local.testing.spring.OnTestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that speaks HTTP to the whole service on real servers, signed in as whom it likes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@OnTestServers(databases = "cases")
public abstract class OverHttp {

    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PORT = freePort();
    protected static final String BASE = "http://127.0.0.1:" + PORT;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1)); // machines may be busy with much else
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
        Awaitility.pollInSameThread();
    }

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("cityops.base-url", () -> BASE);
        registry.add("cityops.services.tenant", FakeTenantService.INSTANCE::url);
        registry.add("cityops.notices.private-networks", () -> true);
        registry.add("cityops.notices.wechat", FakeGateway.INSTANCE::url);
        registry.add("cityops.wechat.api", FakeWeChat.INSTANCE::url);
        registry.add("cityops.wechat.patience", () -> "1500ms");
        registry.add("cityops.mail.answer", () -> "8s");
        registry.add("cityops.mail.longest", () -> "20s");
        registry.add("cityops.mail.trying", () -> "12s");
        registry.add("cityops.mail.per-sender", () -> "4");
    }

    /** An answer: its status and, where it has one, its JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    protected static String staff(String tenant, String username, String unit, String... permissions) {
        var claims = claims(tenant, username, permissions)
                .claim("username", username)
                .claim("name", username)
                .claim("roles", List.of(username));
        if (unit != null) {
            claims.claim("unit", unit);
        }
        return sign(claims);
    }

    /** A program that asks in its own name. */
    protected static String machine(String tenant, String client, String... permissions) {
        return sign(claims(tenant, client, permissions).claim("client_id", client));
    }

    private static JWTClaimsSet.Builder claims(String tenant, String subject, String... permissions) {
        return new JWTClaimsSet.Builder()
                .issuer(BASE + "/t/" + tenant)
                .subject(tenant + ":" + subject)
                .audience("api")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("tenant", tenant)
                .claim("permissions", List.of(permissions));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            jwt.sign(new RSASSASigner(FakeTenantService.INSTANCE.key()));
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everybody at the desk in one person, without a unit. */
    protected static String desk(String tenant) {
        return staff(
                tenant,
                "desk",
                null,
                "case.read",
                "case.report",
                "case.accept",
                "case.file",
                "case.dispatch",
                "case.check",
                "case.close",
                "case.level");
    }

    /** Somebody of a unit that handles. */
    protected static String unit(String tenant, String unit) {
        return staff(tenant, "unit", unit, "case.read", "case.handle");
    }

    protected static Answer get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    protected static Answer post(String path, String token, Object body) {
        return post(path, token, body, Map.of());
    }

    protected static Answer post(String path, String token, Object body, Map<String, String> headers) {
        var json = body instanceof String text ? text : JSON.writeValueAsString(body);
        var request =
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request.build());
    }

    protected static Answer put(String path, String token, Object body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    protected static Answer postBytes(String path, String type, byte[] body) {
        return send(request(path, null)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A multipart request of JSON parts and files. */
    protected static Answer multipart(String path, String token, Map<String, String> json, List<Upload> files) {
        var boundary = "----boundary" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        json.forEach((name, text) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                            + "\"\r\nContent-Type: application/json\r\n\r\n" + text + "\r\n")
                    .getBytes(UTF_8));
        });
        for (var file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.part()
                            + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(request(path, token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    public record Upload(String part, String name, byte[] bytes) {}

    protected static HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(BASE + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    protected static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type.contains("json") ? JSON.readTree(response.body()) : JSON.nullNode(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static Map<String, Object> report() {
        return Map.of(
                "category",
                FakeTenantService.CATEGORY,
                "description",
                "垃圾堆在路口，已经三天",
                "place",
                Map.of("lng", 109.41, "lat", 24.31, "address", "中山中路 1 号"),
                "reporter",
                Map.of("name", "王女士", "phone", "13812345678"));
    }

    /** What the caller may do to the case that was answered. */
    protected static List<String> actions(Answer detail) {
        return StreamSupport.stream(detail.body().at("/actions").spliterator(), false)
                .map(action -> action.at("/action").asString())
                .toList();
    }

    /** Does something to the case as it stands. */
    protected static Answer act(String tenant, String id, String token, String action, Map<String, Object> with) {
        return act(tenant, id, token, action, with, 200);
    }

    protected static Answer act(
            String tenant, String id, String token, String action, Map<String, Object> with, int status) {
        var version = get("/t/" + tenant + "/api/cases/" + id, token)
                .body()
                .at("/version")
                .asLong();
        var order = new HashMap<>(with);
        order.put("action", action);
        order.put("version", version);
        var answer = post("/t/" + tenant + "/api/cases/" + id + "/actions", token, order);
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(status);
        return answer;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
