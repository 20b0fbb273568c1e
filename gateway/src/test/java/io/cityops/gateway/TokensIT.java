package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensIT {

    private static final Issuing ISSUING = TestInstallation.ISSUING;

    private final TestInstallation door = TestInstallation.shared();

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "not-a-token",
                "a.b.c",
                ISSUING.tokenOfForeignKey("alpha"),
                ISSUING.tokenWithIssuer("alpha", Issuing.BASE + "/t/beta"),
                ISSUING.tokenWithIssuer("alpha", "https://evil.example/t/alpha"),
                ISSUING.tokenWithAudience("alpha", "browser"),
                ISSUING.accessToken("alpha", "m", Duration.ofMinutes(-1)),
                "eyJhbGciOiJub25lIn0.eyJ0ZW5hbnQiOiJhbHBoYSJ9.",
                "x".repeat(9_000));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesTokensThatAreNotOurs(String token) {
        var answer = door.get("/t/alpha/api/me", "Authorization", bearer(token));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void foreignTokenFindsNothing() {
        var token = ISSUING.accessToken("beta", "m");
        for (var path :
                new String[] {"/t/alpha/api/me", "/t/alpha/api/profile", "/t/alpha/ogc", "/api/platform/tenants"}) {
            for (var time = 0; time < 2; time++) { // the second time the token is known
                var answer = door.get(path, "Authorization", bearer(token));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
            }
        }
        assertThat(door.get("/t/beta/api/me", "Authorization", bearer(token)).status())
                .isEqualTo(200);
    }

    @Test
    void tokenIsNotBelievedBeyondItsEnd() throws Exception {
        var token = ISSUING.accessToken("alpha", "m", Duration.ofSeconds(2));
        assertThat(door.get("/t/alpha/api/me", "Authorization", bearer(token)).status())
                .isEqualTo(200);

        Thread.sleep(8_000); // its end, and the five seconds that clocks may differ by

        assertThat(door.get("/t/alpha/api/me", "Authorization", bearer(token)).status())
                .isEqualTo(401);
    }

    @Test
    void takesBearerTokensOnly() {
        assertThat(door.get("/t/alpha/api/me", "Authorization", "Basic bTpz").status())
                .isEqualTo(401);
        assertThat(door.get("/t/alpha/oauth2/introspect", "Authorization", "Basic bTpz")
                        .seen()
                        .headers())
                .containsEntry("authorization", "Basic bTpz");
    }

    @Test
    void machineNeedsNoProofUnlessASessionComesAlong() {
        var token = bearer(ISSUING.accessToken("alpha", "m"));
        assertThat(door.send(
                                "/t/alpha/api/cases",
                                request ->
                                        request.header("Authorization", token).POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(200);
        assertThat(door.send(
                                "/t/alpha/api/cases",
                                request -> request.header("Authorization", token)
                                        .header("Cookie", "CITYOPS_SESSION=abc")
                                        .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void citizenNeedsNoProof() {
        var answer = door.send("/t/alpha/api/reports", request -> request.POST(BodyPublishers.ofString("{\"a\":1}")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.seen().bodyLength()).isEqualTo(7);
    }
}
