package io.cityops.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who talks to the installation over HTTP: a stranger, somebody signed in as a browser would be, or a machine. */
final class Client {

    private static final Pattern HIDDEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Client() {}

    static Client stranger() {
        return new Client();
    }

    /** A demo user, signed in through the pages that a browser would be sent to. */
    static Client signedIn(String tenant, String username) {
        return signedIn(tenant, username, Installation.password(tenant, username));
    }

    static Client signedIn(String tenant, String username, String password) {
        var client = new Client();
        client.signIn(tenant, username, password);
        return client;
    }

    /** The machine client of a demo tenant, with every scope of its tenant. */
    static Client machine(String tenant) {
        var demo = Installation.tenant(tenant).path("client");
        return machine(tenant, demo.path("id").asString(), demo.path("secret").asString());
    }

    static Client machine(String tenant, String id, String secret) {
        var client = new Client();
        var basic = id + ":" + secret;
        var request = client.request("/t/" + tenant + "/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        var token = Desk.await("a token", () -> client.send(request), answer -> answer.status() != 429)
                .is(200)
                .json()
                .path("access_token")
                .asString();
        return client.with("Authorization", "Bearer " + token);
    }

    Client with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Client without(String header) {
        headers.remove(header);
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    Answer json(String method, String path, Object body) {
        var text = body instanceof String raw ? raw : Installation.JSON.writeValueAsString(body);
        return bytes(method, path, "application/json", text.getBytes(UTF_8));
    }

    Answer bytes(String method, String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).method(method, publisher(body)));
    }

    Answer multipart(String path, Part... parts) {
        var boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                            + (part.file().isEmpty() ? "" : "; filename=\"" + part.file() + "\"")
                            + "\r\nContent-Type: " + part.type() + "\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return bytes("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** Signs in with an initial password and changes it on the page that then comes. */
    static void firstSignIn(String tenant, String username, String initial, String chosen) {
        var client = new Client();
        var after = client.submitSignIn(tenant, username, initial);
        var page = client.follow(after.header("location")).is(200);
        var form = "password=" + encode(chosen) + "&again=" + encode(chosen) + "&_csrf=" + encode(formToken(page));
        client.send(client.request("/t/" + tenant + "/login/password")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .is(302, 303);
    }

    private void signIn(String tenant, String username, String password) {
        follow(submitSignIn(tenant, username, password).header("location"));
        get("/t/" + tenant + "/auth/session").is(200);
    }

    private Answer submitSignIn(String tenant, String username, String password) {
        var page = follow("/t/" + tenant + "/auth/login?return=/t/" + tenant + "/desk")
                .is(200);
        var form =
                "username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(formToken(page));
        return send(request("/t/" + tenant + "/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .is(302, 303);
    }

    private static String formToken(Answer page) {
        var hidden = HIDDEN.matcher(page.body());
        if (!hidden.find()) {
            throw new AssertionError("the page has no form token: " + page.body());
        }
        return hidden.group(1) == null ? hidden.group(2) : hidden.group(1);
    }

    /** Walks redirects as a browser does, up to the first page. */
    private Answer follow(String from) {
        var next = from;
        for (var hop = 0; hop < 12; hop++) {
            var answer =
                    send(request(next).header("Accept", "text/html,*/*;q=0.8").GET());
            if (answer.status() < 300 || answer.status() > 399) {
                return answer;
            }
            next = Installation.base()
                    .resolve(next)
                    .resolve(answer.header("location"))
                    .toString();
        }
        throw new AssertionError("redirects without end from " + from);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(Installation.base().resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        var ready = request.build();
        try {
            var answer = http.send(ready, BodyHandlers.ofString());
            return new Answer(ready.method() + " " + ready.uri(), answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(ready.method() + " " + ready.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(byte[] body) {
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static URI absolute(String path) {
        return Installation.base().resolve(path);
    }

    /** One part of a form with files. */
    record Part(String name, String file, String type, byte[] content) {

        static Part json(String name, Object value) {
            return new Part(name, "", "application/json", Installation.JSON.writeValueAsBytes(value));
        }

        static Part text(String name, String value) {
            return new Part(name, "", "text/plain;charset=UTF-8", value.getBytes(UTF_8));
        }
    }
}
