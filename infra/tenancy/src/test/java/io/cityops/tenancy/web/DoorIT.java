package io.cityops.tenancy.web;

import static io.cityops.tenancy.CurrentTenant.callAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.cityops.local.testing.TestServers;
import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.notes.Note;
import io.cityops.tenancy.notes.Notes;
import io.cityops.tenancy.notes.NotesApplication;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.HandlerMapping;

@SpringBootTest(classes = NotesApplication.class)
@AutoConfigureMockMvc
@OnTestServers(databases = {"notes", "notes2"})
class DoorIT {

    private static final String BASE = "http://localhost:8080/t/";

    @Autowired
    MockMvcTester http;

    @Autowired
    Notes notes;

    @Test
    void findsHandlersByTheirPlace(@Autowired @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers) {
        assertThat(handlers).isInstanceOf(HandlersByPlace.class);
    }

    @Test
    void letsAnyoneReadWhatIsPublicAndOnlyOfTheTenantNamed() {
        callAs(new TenantId("springfield"), () -> notes.save(new Note("only-in-springfield")));

        assertThat(get("/t/springfield/api/notes", null))
                .hasStatus(200)
                .bodyText()
                .contains("only-in-springfield");
        assertThat(get("/t/shelbyville/api/notes", null))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("only-in");
    }

    @Test
    void knowsNoTenantThatIsNotThereOrSuspended() {
        for (var path :
                List.of("/t/nowhere/api/notes", "/t/capital/api/notes", "/t/Springfield/api/notes", "/t/a/api/notes")) {
            assertThat(get(path, null)).hasStatus(404).hasContentType("application/problem+json");
        }
    }

    @Test
    void asksForASessionAndThenForThePermission() throws Exception {
        assertThat(get("/t/springfield/api/caller", null)).hasStatus(401);
        assertThat(get("/t/springfield/api/caller", token("springfield", BASE, "api", "other.thing")))
                .hasStatus(403);
        assertThat(get("/t/springfield/api/caller", token("springfield", BASE, "api", "note.read")))
                .hasStatus(200)
                .bodyText()
                .contains("\"tenant\":\"springfield\"", "\"username\":\"ann\"");
    }

    @Test
    void showsAForeignTokenNothing() throws Exception {
        var foreign = token("shelbyville", BASE, "api", "note.read");

        assertThat(get("/t/springfield/api/caller", foreign)).hasStatus(404);
        assertThat(get("/t/springfield/api/notes", foreign)).hasStatus(404);
    }

    @Test
    void takesNoTokenThatIsMeantForSomethingElse() throws Exception {
        assertThat(get("/t/springfield/api/caller", token("springfield", BASE, "browser", "note.read")))
                .hasStatus(401);
        assertThat(get("/t/springfield/api/caller", token("springfield", "http://elsewhere/t/", "api", "note.read")))
                .hasStatus(401);
        assertThat(get("/t/springfield/api/caller", "nonsense")).hasStatus(401);
    }

    @Test
    void opensInternalAddressesToServicesOnly() {
        assertThat(get("/internal/t/springfield/notes", null)).hasStatus(404);
        assertThat(http.get().uri("/internal/t/springfield/notes").header("X-CityOps-Service", "guess"))
                .hasStatus(404);
        assertThat(http.get().uri("/internal/t/springfield/notes").header("X-CityOps-Service", TestServers.SERVICE_KEY))
                .hasStatus(200);
    }

    @Test
    void doesRepeatedWorkOnce() throws Exception {
        var token = token("springfield", BASE, "api", "note.write");
        var first = post("{\"text\":\"once\"}", "key-00000001", token);
        var second = post("{\"text\":\"once\"}", "key-00000001", token);

        assertThat(first).hasStatus(200);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(post("{\"text\":\"twice\"}", "key-00000001", token))
                .hasStatus(422)
                .bodyText()
                .contains("idempotency-key-reused");
        assertThat(post("{\"text\":\"once\"}", "short", token)).hasStatus(422);
    }

    @Test
    void saysWhichFieldIsWrongAndWhy() throws Exception {
        var token = token("springfield", BASE, "api", "note.write");

        assertThat(post("{\"text\":\"" + "x".repeat(10_000) + "\"}", null, token))
                .hasStatus(422)
                .bodyText()
                .contains("\"/text\"", "100", "requestId");
        assertThat(post("{\"text\":{}}", null, token)).hasStatus(400).bodyText().contains("/text");
        assertThat(post("[".repeat(5_000), null, token)).hasStatus(400);
        assertThat(http.post()
                        .uri("/t/springfield/api/notes")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[] {
                            '{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
                        }))
                .hasStatus(400);
    }

    @Test
    void tellsADatabaseThatIsAwayFromAMistakeOfOurs() {
        assertThat(get("/t/springfield/api/notes/cut-off", null))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("not-now", "requestId");
        assertThat(get("/t/springfield/api/notes", null))
                .as("the next has another")
                .hasStatus(200);
    }

    private MvcTestResult get(String path, String token) {
        var request = http.get().uri(path);
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).exchange();
    }

    private MvcTestResult post(String body, String key, String token) {
        var request = http.post().uri("/t/springfield/api/notes").header("Authorization", "Bearer " + token);
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String token(String tenant, String base, String audience, String permission) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(base + tenant)
                .subject(tenant + ":ann")
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("tenant", tenant)
                .claim("username", "ann")
                .claim("permissions", List.of(permission))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        jwt.sign(new RSASSASigner(NotesApplication.KEY));
        return jwt.serialize();
    }
}
