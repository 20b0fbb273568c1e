package io.cityops.tenant.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.local.testing.TestServers;
import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.Browser;
import io.cityops.tenant.TenantServiceApplication;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.links.AcceptedLinks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TenantServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cityops.browser-client-secret=" + TenantServiceTest.BROWSER_SECRET,
            "cityops.operator-password=" + TenantServiceTest.OPERATOR_PASSWORD,
            "cityops.demo-password=demo-of-the-tests",
            "cityops.demo=true"
        })
@OnTestServers(databases = "tenant")
class DemoIT {

    @LocalServerPort
    int port;

    @Autowired
    AcceptedLinks links;

    @Autowired
    DemoLoading loading;

    @Test
    void everyDemoTenantIsOpenStaffedAndLinked() {
        var browser = new Browser(port);
        await().atMost(Duration.ofMinutes(3)).until(loading::isLoaded);

        var demo = Browser.JSON.readTree(browser.get("/internal/demo", "X-CityOps-Service", TestServers.SERVICE_KEY)
                .body());
        assertThat(browser.get("/internal/demo").statusCode()).isEqualTo(404);
        assertThat(demo.get("tenants").size()).isEqualTo(16);
        for (var tenant : demo.get("tenants").values()) {
            var client = tenant.get("client");
            var token = browser.post(
                    "/t/" + tenant.get("slug").asString() + "/oauth2/token",
                    Map.of("grant_type", "client_credentials"),
                    Browser.basic(
                            client.get("id").asString(), client.get("secret").asString()));
            assertThat(token.statusCode()).as(tenant.toString()).isEqualTo(200);
        }
        assertThat(demo.toString()).contains("\"parent\":\"liuzhou\"", "\"parent\":\"chongqing\"");
        assertThat(new Browser(port)
                        .tokens("liuzhou", "unit", "demo-of-the-tests")
                        .has("access_token"))
                .isTrue();
        assertThat(new Browser(port)
                        .tokens("platform", "operator", TenantServiceTest.OPERATOR_PASSWORD)
                        .has("access_token"))
                .isTrue();
        assertThat(CurrentTenant.callAs(new TenantId("liuzhou"), links::all))
                .extracting(link -> link.peer().slug())
                .containsExactlyInAnyOrder("guangxi", "liuzhou-chengzhong");

        var gas = new Browser(port).tokens("chongqing-nanan", "gas", "demo-of-the-tests");
        var grids = Browser.JSON
                .readTree(browser.get(
                                "/t/chongqing-nanan/api/grids",
                                "Authorization",
                                "Bearer " + gas.get("access_token").asString())
                        .body())
                .get("items");
        assertThat(grids.size()).isEqualTo(16);
        assertThat(grids.findValuesAsString("name")).allMatch(name -> name.endsWith("（演示数据）"));
        assertThat(grids.findValuesAsString("unit")).hasSize(16);

        loading.run(new DefaultApplicationArguments());
    }
}
