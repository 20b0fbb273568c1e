package io.cityops.gateway;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A browser as far as the door can tell: keeps cookies, follows where it is told. */
final class Browser {

    final Map<String, String> cookies = new HashMap<>();
    private final TestInstallation door;

    Browser(TestInstallation door) {
        this.door = door;
    }

    TestInstallation.Answer get(String path) {
        return send(path, _ -> {});
    }

    /** A change, with the proof that our own page would add. */
    TestInstallation.Answer post(String path, String body) {
        return send(
                path,
                request -> request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    TestInstallation.Answer send(String path, Consumer<HttpRequest.Builder> more) {
        var answer = door.send(path, request -> {
            request.header("Host", "localhost:8080");
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookieHeader());
            }
            more.accept(request);
        });
        answer.headers().allValues("set-cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(this::keep);
        return answer;
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** Begins a sign-in; what the issuer is asked. */
    Map<String, String> beginSignIn(String tenant, String returnTo) {
        var location = get("/t/" + tenant + "/auth/login?return=" + returnTo).header("location");
        var query = new HashMap<String, String>();
        query.put("", location.substring(0, location.indexOf('?')));
        new QueryStringDecoder(location).parameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }

    TestInstallation.Answer complete(String code, String state) {
        return get("/login/oauth2/code/cb?code=" + code + "&state=" + state);
    }

    /** Signs in as that user and returns where the browser lands. */
    String signIn(String tenant, String username) {
        var asked = beginSignIn(tenant, "/t/" + tenant + "/desk");
        var code = TestInstallation.ISSUING.codeFor(tenant, username, asked);
        return URI.create(complete(code, asked.get("state")).header("location")).toString();
    }
}
