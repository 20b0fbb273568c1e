package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsIT {

    private static final String TOKEN = "Bearer " + TestInstallation.ISSUING.accessToken("alpha", "faults");

    /** A door of its own for each test: none hears of another's failures. */
    private final TestInstallation door = TestInstallation.with();

    private TestInstallation.Answer ask(String path) {
        return door.get(path, "Authorization", TOKEN);
    }

    @Test
    void namesThePartThatIsDown() {
        ask("/t/alpha/api/cases");
        TestInstallation.CASES.awayWhile(() -> {
            for (var time = 0; time < 3; time++) {
                var answer = ask("/t/alpha/api/cases");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.problem()).isEqualTo("part-down");
                assertThat(answer.json().path("part").asString("")).isEqualTo("cases");
                assertThat(answer.header("retry-after")).isNotNull();
            }
            assertThat(ask("/t/alpha/api/me").status()).isEqualTo(200);
        });
        assertThat(ask("/t/alpha/api/cases").status()).isEqualTo(200);
    }

    @Test
    void doesNotWaitForEver() {
        for (var time = 0; time < 2; time++) {
            var answer = ask("/t/alpha/api/search/cases?delay=3000");
            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.problem()).isEqualTo("part-slow");
            assertThat(answer.json().path("part").asString("")).isEqualTo("search");
            assertThat(answer.header("retry-after")).isNotNull();
        }
    }

    @Test
    void leavesAServiceAloneThatKeepsFailing() throws Exception {
        for (var time = 0; time < 12; time++) {
            ask("/t/alpha/api/cases?status=503");
        }
        var before = TestInstallation.CASES.seen.size();

        var answer = ask("/t/alpha/api/cases");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("part-down");
        assertThat(answer.header("retry-after")).isEqualTo("1");
        assertThat(TestInstallation.CASES.seen).hasSize(before);

        Thread.sleep(1_200);
        assertThat(ask("/t/alpha/api/cases").status()).isEqualTo(200);
    }

    @Test
    void mistakesOfClientsDoNotCountAgainstAService() {
        for (var time = 0; time < 30; time++) {
            assertThat(ask("/t/alpha/api/cases?status=404").status()).isEqualTo(404);
        }
        assertThat(ask("/t/alpha/api/cases").status()).isEqualTo(200);
    }

    @Test
    void clientsThatLeaveDoNotCountAgainstAService() throws Exception {
        ask("/t/alpha/api/cases");
        for (var method : List.of("GET", "POST")) { // by the fast lane, and by the full chain
            for (var time = 0; time < 30; time++) {
                try (var client = new Socket("127.0.0.1", door.port())) {
                    var request = method + " /t/alpha/api/cases?pad=900000&delay=200 HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: " + TOKEN + "\r\n"
                            + (method.equals("POST") ? "Content-Length: 0\r\n\r\n" : "\r\n");
                    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    if (time % 2 == 0) {
                        client.getInputStream().read(); // leaves in the middle of the answer, not before it
                    }
                    client.setSoLinger(true, 0);
                }
            }
        }

        assertThat(ask("/t/alpha/api/cases").status()).isEqualTo(200);
    }

    @Test
    void knownTenantsStayKnownWhileTheirDirectoryIsAway() {
        var profile = "/t/alpha/api/search/facilities/nearest";
        ask(profile);
        TestInstallation.TENANT.awayWhile(() -> {
            assertThat(ask(profile).status()).isEqualTo(200);
            var unknown = door.get("/t/gamma/api/profile");
            assertThat(unknown.status()).isEqualTo(503);
            assertThat(unknown.json().path("part").asString("")).isEqualTo("tenant");
        });
    }

    @Test
    void tokenThatCannotBeVerifiedNowIsNotCalledBad() {
        door.get("/t/beta/api/search/facilities/nearest");
        TestInstallation.TENANT.awayWhile(() -> {
            var answer = door.get(
                    "/t/beta/api/search/facilities/nearest",
                    "Authorization",
                    "Bearer " + TestInstallation.ISSUING.accessToken("beta", "first"));
            assertThat(answer.status()).isEqualTo(503);
        });
    }

    @Test
    void signInSaysThatTheIssuerIsAway() {
        var browser = new Browser(door);
        var asked = browser.beginSignIn("alpha", "/t/alpha/desk");
        TestInstallation.TENANT.awayWhile(() -> {
            var answer = browser.complete("a-code", asked.get("state"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("part").asString("")).isEqualTo("tenant");
        });
    }

    @Test
    void renewalThatFailsForTheMomentEndsNoSignIn() {
        var browser = new Browser(door);
        TestInstallation.ISSUING.accessLife = Duration.ofSeconds(15);
        browser.signIn("alpha", "ann");
        TestInstallation.ISSUING.accessLife = Duration.ofMinutes(5);
        TestInstallation.TENANT.awayWhile(
                () -> assertThat(browser.get("/t/alpha/api/cases").status()).isEqualTo(503));

        assertThat(List.of(browser.get("/t/alpha/api/cases").status())).containsExactly(200);
    }
}
