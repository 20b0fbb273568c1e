package io.cityops.tenant.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.tenants.FirstAdministrator;
import io.cityops.tenant.tenants.Opening;
import io.cityops.tenant.tenants.TenantPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TenantServiceTest
class LinksIT {

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letterbox letterbox;

    private String province;
    private String city;
    private Browser browser;
    private String ofProvince;
    private String ofCity;

    @BeforeEach
    void twoLevels() {
        province = "prov-" + UUID.randomUUID().toString().substring(0, 8);
        city = "city-" + UUID.randomUUID().toString().substring(0, 8);
        open(province, "province", "450000");
        open(city, "city", "450200");
        browser = new Browser(port);
        ofProvince = new Browser(port)
                .tokens(province, "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
        ofCity = new Browser(port)
                .tokens(city, "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
    }

    @Test
    void twoTenantsAgreeByLetters() {
        var proposed = propose(ofCity, city, Map.of("peer", province, "role", "upper"));
        var id = proposed.get("id").asString();
        assertThat(proposed.get("state").asString()).isEqualTo("proposed");
        awaitState(province, ofProvince, "proposed");
        var seen = only(province, ofProvince);
        assertThat(seen.get("id").asString()).isEqualTo(id);
        assertThat(seen.get("role").asString()).isEqualTo("lower");
        assertThat(seen.get("peer").get("slug").asString()).isEqualTo(city);

        assertThat(act(ofCity, city, id, "accept")).isEqualTo(409);
        assertThat(act(ofProvince, province, id, "accept")).isEqualTo(200);
        awaitState(city, ofCity, "accepted");

        assertThat(act(ofCity, city, id, "revoke")).isEqualTo(200);
        awaitState(province, ofProvince, "revoked");
        assertThat(told(city)).containsExactly("proposed", "accepted", "revoked");
        assertThat(told(province)).containsExactly("proposed", "accepted", "revoked");
    }

    @Test
    void ofProposalsThatCrossedTheEarlierOneCounts() {
        var own = UUID.fromString(propose(ofCity, city, Map.of("peer", province, "role", "upper"))
                .get("id")
                .asString());

        letterbox.consume(List.of(proposalOfProvince(new UUID(own.getMostSignificantBits() + 1, 0))));
        assertThat(open(city, ofCity)).containsExactly(own.toString());

        var earlier = new UUID(own.getMostSignificantBits() - 1, 0);
        letterbox.consume(List.of(proposalOfProvince(earlier)));
        assertThat(open(city, ofCity)).containsExactly(earlier.toString());
        assertThat(told(city)).containsExactly("proposed", "refused", "proposed");
    }

    @Test
    void aLetterThatComesTwiceChangesNothing() {
        var id = UUID.randomUUID();
        var letter = Browser.JSON.valueToTree(new Letter(
                new TenantId(province),
                id,
                "某市",
                Role.LOWER,
                State.PROPOSED,
                List.of(),
                Instant.parse("2026-11-21T08:00:00Z")));
        var event = new Event("1-0", new TenantId(city), Letter.TYPE, id.toString(), Instant.now(), letter);

        letterbox.consume(List.of(event));
        letterbox.consume(List.of(event, event));

        assertThat(told(province)).containsExactly("proposed");
    }

    @Test
    void aLetterCountsOnlyFromThePeer() {
        var id = propose(ofCity, city, Map.of("peer", province, "role", "upper"))
                .get("id")
                .asString();
        var forged = Browser.JSON.valueToTree(new Letter(
                new TenantId(city), UUID.fromString(id), "某地", Role.UPPER, State.ACCEPTED, List.of(), Instant.now()));

        letterbox.consume(List.of(new Event("1-0", new TenantId("somebody"), Letter.TYPE, id, Instant.now(), forged)));

        assertThat(only(city, ofCity).get("state").asString()).isEqualTo("proposed");
    }

    @Test
    void whatContradictsTheLadderIsRefused() {
        assertThat(browser.json("POST", "/t/" + city + "/api/links", ofCity, Map.of("peer", province, "role", "lower"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.json("POST", "/t/" + city + "/api/links", ofCity, Map.of("peer", "nobody", "role", "upper"))
                        .body())
                .contains("urn:cityops:problem:unknown-peer");
        propose(ofCity, city, Map.of("peer", province, "role", "upper"));
        assertThat(browser.json("POST", "/t/" + city + "/api/links", ofCity, Map.of("peer", province, "role", "upper"))
                        .statusCode())
                .isEqualTo(409);
    }

    private void open(String slug, String level, String division) {
        opening.open(new TenantPlan(
                new TenantId(slug),
                slug,
                level,
                division,
                null,
                true,
                null,
                new FirstAdministrator("admin", "管理员", Cities.PASSWORD)));
    }

    private JsonNode propose(String token, String tenant, Map<String, Object> proposal) {
        var answer = browser.json("POST", "/t/" + tenant + "/api/links", token, proposal);
        assertThat(answer.statusCode()).isEqualTo(201);
        return Browser.JSON.readTree(answer.body());
    }

    private int act(String token, String tenant, String id, String action) {
        return browser.json("POST", "/t/" + tenant + "/api/links/" + id + "/" + action, token, "")
                .statusCode();
    }

    private JsonNode only(String tenant, String token) {
        return items(tenant, token).get(0);
    }

    private List<String> open(String tenant, String token) {
        return items(tenant, token).values().stream()
                .filter(link -> link.get("state").asString().equals("proposed"))
                .map(link -> link.get("id").asString())
                .toList();
    }

    private JsonNode items(String tenant, String token) {
        return Browser.JSON
                .readTree(browser.json("GET", "/t/" + tenant + "/api/links", token, null)
                        .body())
                .get("items");
    }

    private Event proposalOfProvince(UUID id) {
        var letter = new Letter(new TenantId(city), id, "某省", Role.UPPER, State.PROPOSED, List.of(), Instant.now());
        return new Event(
                "1-0",
                new TenantId(province),
                Letter.TYPE,
                id.toString(),
                Instant.now(),
                Browser.JSON.valueToTree(letter));
    }

    private void awaitState(String tenant, String token, String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var links = items(tenant, token);
            assertThat(links.size()).isEqualTo(1);
            assertThat(links.get(0).get("state").asString()).isEqualTo(state);
        });
    }

    /** The states that other services were told of. */
    private List<String> told(String tenant) {
        return CurrentTenant.callAs(
                new TenantId(tenant), () -> jdbc.sql("""
                        select payload -> 'link' ->> 'state' from outbox where type = 'link.changed' order by id
                        """).query(String.class).list());
    }
}
