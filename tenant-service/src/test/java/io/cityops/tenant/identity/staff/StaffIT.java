package io.cityops.tenant.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.tenants.Opening;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@TenantServiceTest
class StaffIT {

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    private final String username = "u-" + UUID.randomUUID().toString().substring(0, 8);
    private Browser browser;
    private String token;

    @BeforeEach
    void anAdministrator() {
        Cities.open(opening, "asia", "bern");
        browser = new Browser(port);
        token = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
    }

    @Test
    void peopleAreAddedChangedAndShownWithoutTheirNumbers() {
        var added =
                add(Map.of("username", username, "name", "张三", "phone", "13877212345", "roles", List.of("acceptor")));
        assertThat(added.get("initialPassword").asString()).hasSize(20);
        assertThat(added.get("phone").asString()).isEqualTo("138****2345");
        var path = "/t/asia/api/users/" + added.get("id").asString();

        var changed = browser.json(
                "PUT", path, token, Map.of("name", "张三丰", "phone", "138****2345", "roles", List.of("leader")));
        assertThat(changed.body()).contains("张三丰", "138****2345", "[\"leader\"]");
        assertThat(browser.json("GET", path, token, null).body()).doesNotContain("13877212345", "password");
        assertThat(browser.json("GET", "/t/asia/api/users?limit=200", token, null)
                        .body())
                .contains(username);
        assertThat(browser.json("GET", "/t/asia/api/roles", token, null).body())
                .contains("shift_leader", "值班长", "case.file");
    }

    @Test
    void whatIsNotAllowedIsToldByField() {
        var user = Map.of("username", username, "name", "李四", "roles", List.of("acceptor"));
        add(user);

        assertThat(refused(user)).contains("username-taken");
        assertThat(refused(Map.of("username", username + "x", "name", "李四", "roles", List.of("platform_operator"))))
                .contains("unknown-role");
        assertThat(refused(Map.of(
                        "username",
                        username + "x",
                        "name",
                        "李四",
                        "unit",
                        UUID.randomUUID(),
                        "roles",
                        List.of("leader"))))
                .contains("unknown-unit");
        assertThat(refused(Map.of("username", "x", "name", "李四", "roles", List.of("leader"))))
                .contains("/username");
    }

    @Test
    void theLastAdministratorStays() {
        var administrator = Browser.JSON
                .readTree(browser.json("GET", "/t/asia/api/users?limit=200", token, null)
                        .body())
                .get("items")
                .values()
                .stream()
                .filter(user -> user.get("username").asString().equals("admin"))
                .findFirst()
                .orElseThrow();

        var answer = browser.json(
                "PUT",
                "/t/asia/api/users/" + administrator.get("id").asString(),
                token,
                Map.of("name", "管理员", "roles", List.of("leader")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("last-administrator");
    }

    @Test
    void whoeverIsClosedOutOrResetIsSignedOutAtOnce() {
        var added = add(Map.of("username", username, "name", "王五", "roles", List.of("leader")));
        var theirs = new Browser(port);
        theirs.signIn("asia", username, added.get("initialPassword").asString());
        var page = theirs.get("/t/asia/login/password");
        theirs.post(
                "/t/asia/login/password",
                Map.of("password", "wang-wu-xuan-de", "again", "wang-wu-xuan-de", "_csrf", Browser.csrf(page)));
        var asked = theirs.authorize("asia");
        var tokens = Browser.JSON.readTree(
                theirs.redeem("asia", asked.code(), asked.verifier()).body());

        var path = "/t/asia/api/users/" + added.get("id").asString();
        assertThat(browser.json("POST", path + "/password", token, "").body()).contains("initialPassword");
        assertThat(theirs.refresh("asia", tokens.get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(Browser.location(theirs.authorize("asia").answer())).endsWith("/t/asia/login");
    }

    @Test
    void machinesAreAddedWithASecretThatIsShownOnce() {
        var client = Map.of("clientId", username, "name", "对接程序", "scopes", List.of("case.read"));
        var added = browser.json("POST", "/t/asia/api/clients", token, client);
        assertThat(added.statusCode()).isEqualTo(201);
        var body = Browser.JSON.readTree(added.body());
        var secret = body.get("secret").asString();
        assertThat(browser.json("GET", "/t/asia/api/clients?limit=200", token, null)
                        .body())
                .contains(username)
                .doesNotContain(secret);
        assertThat(browser.json("POST", "/t/asia/api/clients", token, client).statusCode())
                .isEqualTo(409);
        assertThat(browser.json(
                                "POST",
                                "/t/asia/api/clients",
                                token,
                                Map.of("clientId", username + "2", "name", "越权", "scopes", List.of("platform.manage")))
                        .statusCode())
                .isEqualTo(422);

        var grant = Map.of("grant_type", "client_credentials");
        assertThat(browser.post("/t/asia/oauth2/token", grant, Browser.basic(username, secret))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.json(
                                "DELETE",
                                "/t/asia/api/clients/" + body.get("id").asString(),
                                token,
                                null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.post("/t/asia/oauth2/token", grant, Browser.basic(username, secret))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherTenantsPeopleAreNotThere() {
        var added = add(Map.of("username", username, "name", "赵六", "roles", List.of("leader")));
        var bern = new Browser(port)
                .tokens("bern", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();

        var path = "/api/users/" + added.get("id").asString();
        assertThat(browser.json("GET", "/t/bern" + path, bern, null).statusCode())
                .isEqualTo(404);
        assertThat(browser.json("POST", "/t/bern" + path + "/password", bern, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.json("GET", "/t/asia" + path, bern, null).statusCode())
                .isEqualTo(404);
        assertThat(browser.send("GET", "/t/asia" + path, null).statusCode()).isEqualTo(401);
    }

    private JsonNode add(Map<String, Object> user) {
        var answer = browser.json("POST", "/t/asia/api/users", token, user);
        assertThat(answer.statusCode()).isEqualTo(201);
        return Browser.JSON.readTree(answer.body());
    }

    private String refused(Map<String, Object> user) {
        var answer = browser.json("POST", "/t/asia/api/users", token, user);
        assertThat(answer.statusCode()).isBetween(400, 422);
        return answer.body();
    }
}
