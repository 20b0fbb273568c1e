package io.cityops.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser, with cookies, whose gateway redeems codes; redirects are followed by hand. */
public final class Browser {

    public static final String BASE = "http://localhost:8080";
    public static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI service;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(int port) {
        this.service = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, form(form), all);
    }

    public HttpResponse<String> json(String method, String path, String token, Object body) {
        return send(
                method,
                path,
                body == null ? null : body instanceof String text ? text : JSON.writeValueAsString(body),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(
                        service.resolve(path.startsWith(BASE) ? path.substring(BASE.length()) : path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the sign-in page, as it is shown. */
    public HttpResponse<String> signIn(String tenant, String username, String password) {
        var page = get("/t/" + tenant + "/login");
        return post("/t/" + tenant + "/login", Map.of("username", username, "password", password, "_csrf", csrf(page)));
    }

    public static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no form in " + page.body());
        }
        return found.group(1);
    }

    /** Asks for a code as the gateway would. */
    public Asked authorize(String tenant) {
        var verifier = "v".repeat(43) + UUID.randomUUID();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "browser");
        parameters.put("scope", "openid");
        parameters.put("redirect_uri", BASE + "/login/oauth2/code/cb");
        parameters.put("state", "some-state");
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        var answer = get("/t/" + tenant + "/oauth2/authorize?" + form(parameters), "Accept", "text/html");
        return new Asked(answer, verifier);
    }

    public HttpResponse<String> redeem(String tenant, String code, String verifier) {
        return post(
                "/t/" + tenant + "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        BASE + "/login/oauth2/code/cb",
                        "code_verifier",
                        verifier),
                basic("browser", TenantServiceTest.BROWSER_SECRET));
    }

    public HttpResponse<String> refresh(String tenant, String refreshToken) {
        return post(
                "/t/" + tenant + "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken),
                basic("browser", TenantServiceTest.BROWSER_SECRET));
    }

    /** Signs in and comes back with tokens. */
    public JsonNode tokens(String tenant, String username, String password) {
        signIn(tenant, username, password);
        var asked = authorize(tenant);
        var answer = redeem(tenant, asked.code(), asked.verifier());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no tokens for " + username + " of " + tenant + ": " + answer.statusCode()
                    + " " + answer.body() + " after " + location(asked.answer()));
        }
        return JSON.readTree(answer.body());
    }

    public static String[] basic(String id, String secret) {
        var pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return new String[] {"Authorization", "Basic " + pair};
    }

    public static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What became of a wish for a code. */
    public record Asked(HttpResponse<String> answer, String verifier) {

        public String code() {
            var parameters = new HashMap<String, String>();
            var query = URI.create(location(answer)).getRawQuery();
            for (var pair : (query == null ? "" : query).split("&")) {
                var cut = pair.indexOf('=');
                if (cut > 0) {
                    parameters.put(pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), UTF_8));
                }
            }
            return parameters.getOrDefault("code", "");
        }
    }
}
