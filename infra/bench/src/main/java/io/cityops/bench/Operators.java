package io.cityops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Operators of a tenant, each with car parks of its own that it tells the fullness of; all of it is gone in the end. */
final class Operators implements AutoCloseable {

    private static final String UPDATES = "/t/" + Staff.TENANT + "/api/availability/updates";

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final String base;
    private final String gateway;
    private final String token;
    private final List<Operator> all = new ArrayList<>();

    private Operators(String base, String gateway, String token) {
        this.base = base;
        this.gateway = gateway;
        this.token = token;
    }

    /** @param places how many car parks each of them has */
    static Operators connect(Installation installation, String gateway, int number, int places) throws IOException {
        var operators = new Operators(installation.base(), gateway, installation.token(Staff.TENANT));
        var there =
                operators.ask("GET", "/facilities?kind=parking&limit=1", null).at("/items/0/location");
        for (var i = 0; i < number; i++) {
            operators.all.add(operators.connect("bench " + i, there, places));
        }
        return operators;
    }

    List<Operator> all() {
        return all;
    }

    private Operator connect(String name, JsonNode there, int number) throws IOException {
        var facilities = new ArrayList<String>();
        for (var i = 0; i < number; i++) {
            var made = ask("POST", "/facilities", Map.of("kind", "parking", "name", name, "location", there));
            facilities.add(made.path("id").asString());
        }
        var places = facilities.stream()
                .map(id -> Map.of("place", id, "facility", id))
                .toList();
        var made = ask(
                "POST",
                "/availability/operators",
                Map.of("name", name, "kind", "parking", "staleAfter", 15, "places", places));
        return new Operator(
                made.at("/operator/id").asString(), made.path("secret").asString(), facilities);
    }

    private JsonNode ask(String method, String path, @Nullable Object body) throws IOException {
        var text = body == null ? "" : Installation.JSON.writeValueAsString(body);
        return send(HttpRequest.newBuilder(URI.create(base + "/t/" + Staff.TENANT + "/api" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return Installation.JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var operator : all) {
            ask("DELETE", "/availability/operators/" + operator.id, null);
            for (var facility : operator.facilities) {
                ask("DELETE", "/facilities/" + facility + "?version=0", null);
            }
        }
        http.close();
    }

    /** Tells of one place after the other, each time with a newer state. */
    final class Operator {

        private final String id;
        private final String secret;
        private final List<String> facilities;
        private int turn;

        private Operator(String id, String secret, List<String> facilities) {
            this.id = id;
            this.secret = secret;
            this.facilities = facilities;
        }

        void tellOne() throws IOException {
            var place = place();
            signed("PUT", UPDATES + "/" + place, update(place));
        }

        void tell(int together) throws IOException {
            var items =
                    IntStream.range(0, together).mapToObj(i -> update(place())).toList();
            signed("POST", UPDATES, Map.of("items", items));
        }

        private String place() {
            return facilities.get(turn++ % facilities.size());
        }

        private Map<String, Object> update(String place) {
            return Map.of(
                    "place",
                    place,
                    "free",
                    turn % 100,
                    "total",
                    100,
                    "observedAt",
                    Instant.now().toString());
        }

        private void signed(String method, String path, Object body) throws IOException {
            var bytes = Installation.JSON.writeValueAsBytes(body);
            var time = String.valueOf(Instant.now().getEpochSecond());
            var nonce = UUID.randomUUID().toString();
            send(HttpRequest.newBuilder(URI.create(gateway + path))
                    .header("Content-Type", "application/json")
                    .header("X-Key", id)
                    .header("X-Timestamp", time)
                    .header("X-Nonce", nonce)
                    .header("X-Signature", signature(method, path, time, nonce, bytes))
                    .method(method, BodyPublishers.ofByteArray(bytes))
                    .build());
        }

        private String signature(String method, String path, String time, String nonce, byte[] body) {
            try {
                var hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
                var signed = String.join("\n", method, path, time, nonce, hash);
                return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
