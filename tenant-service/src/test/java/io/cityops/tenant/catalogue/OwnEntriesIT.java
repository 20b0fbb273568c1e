package io.cityops.tenant.catalogue;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static io.cityops.tenant.city.CityFeatures.XINING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@OnCityFeatures
class OwnEntriesIT {

    private static final String SCHEME = "GBT47678.5-2026";

    @Autowired
    MockMvcTester http;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private City xining;

    @BeforeEach
    void adopt() {
        xining = new City(http, XINING, "catalogue.manage", "case.read", "audit.read");
        CurrentTenant.runAs(XINING, catalogue::adopt);
    }

    @Test
    void getTheNextNumberAndAreFoundAtOnceAsOneTypes() {
        var next = numbers("09").path("next").asString();
        var made = add("09", "共享充电宝乱放", List.of("充电宝乱丢"));
        assertThat(made.path("code").asString()).isEqualTo(next);
        assertThat(made.path("own").asBoolean()).isTrue();
        assertThat(Integer.parseInt(numbers("09").path("next").asString())).isEqualTo(Integer.parseInt(next) - 1);

        for (var typed : List.of("gxcdblf", "充电宝", "chongdianbao", "cdbld", next)) {
            var found = lookup(typed).path("items").path(0);
            assertThat(found.path("entry").path("code").asString()).as(typed).isEqualTo(next);
        }
        var marks = lookup("cdbld").path("items").path(0).path("marks").path(0);
        assertThat(marks.path("field").asString()).isEqualTo("alias");
        assertThat(marks.path("text").asString()).isEqualTo("充电宝乱丢");
        assertThat(body(xining.get("audit?action=catalogue.added"), 200).toString())
                .contains("共享充电宝乱放");
    }

    @Test
    void areRenamedAndRetiredButNeverGone() {
        var made = add("10", "露天麻将", List.of());
        var id = made.path("id").asString();
        var code = made.path("code").asString();
        body(change(id, "露天棋牌", List.of("打麻将"), false), 200);
        assertThat(lookup("ltqp")
                        .path("items")
                        .path(0)
                        .path("entry")
                        .path("code")
                        .asString())
                .isEqualTo(code);
        assertThat(lookup("露天麻将").path("items").size()).isZero();

        assertThat(body(change(id, "露天棋牌", List.of(), true), 200)
                        .path("retired")
                        .asBoolean())
                .isTrue();
        assertThat(lookup("ltqp").path("items").size()).isZero();
        assertThat(list("q=" + code).path("items").size()).isZero();
        assertThat(list("retired=true&q=" + code).path("items").size()).isEqualTo(1);
        assertThat(numbers("10").path("next").asString()).isNotEqualTo(code);
        body(change(id, "露天棋牌", List.of(), false), 200);
        assertThat(lookup("ltqp").path("items").size()).isEqualTo(1);
    }

    @Test
    void leaveTheStandardsNamesAlone() {
        var rubbish = lookup("暴露垃圾").path("items").path(0).path("entry");
        var id = rubbish.path("id").asString();
        assertThat(change(id, "散落垃圾", List.of(), false))
                .hasStatus(422)
                .bodyText()
                .contains("/name");
        assertThat(change(id, "暴露垃圾", List.of(), true))
                .hasStatus(422)
                .bodyText()
                .contains("/retired");
        body(change(id, "暴露垃圾", List.of("垃圾成堆"), false), 200);
        assertThat(lookup("ljcd")
                        .path("items")
                        .path(0)
                        .path("entry")
                        .path("name")
                        .asString())
                .isEqualTo("暴露垃圾");
    }

    @ParameterizedTest
    @CsvSource({
        "GBT47678.5-2026,11,,/major",
        "GBT47678.5-2026,09,09001,/code",
        "GBT47678.5-2026,09,09079,/code",
        "GBT47678.5-2026,09,10999,/code",
        "CJT214-2007,01,,/scheme"
    })
    void areNumberedAsTheStandardAllows(String scheme, String major, String code, String field) {
        var asked = Map.of(
                "scheme", scheme, "kind", "matter", "major", major, "code", code == null ? "" : code, "name", "某事");
        assertThat(new City(http, TAIPEI, "catalogue.manage").post("catalogue", asked))
                .hasStatus(422);
        if (!field.equals("/scheme")) {
            assertThat(xining.post("catalogue", asked))
                    .hasStatus(422)
                    .bodyText()
                    .contains(field);
        }
    }

    @Test
    void neverShareANumber() {
        var code = add("07", "灯箱过亮", List.of()).path("code").asString();
        assertThat(xining.post("catalogue", asked("07", code, "另一个", List.of())))
                .hasStatus(409)
                .bodyText()
                .contains("/code");
        var codes = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> xining.post("catalogue", asked("08", "", "同时 " + number, List.of()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.getResponse().getStatus() == 201)
                .map(answer -> body(answer, 201).path("code").asString())
                .toList();
        assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void areTheTenantsAlone() {
        var id = add("06", "只在西宁", List.of()).path("id").asString();
        CurrentTenant.runAs(TAIPEI, catalogue::adopt);
        try {
            var taipei = new City(http, TAIPEI, "catalogue.manage");
            assertThat(taipei.put("catalogue/" + id, Map.of("name", "偷", "aliases", List.of(), "retired", true)))
                    .hasStatus(404);
            var there =
                    body(http.get().uri("/t/taipei/api/catalogue/lookup?q=zzxn").exchange(), 200);
            assertThat(there.path("items").size()).isZero();
            assertThat(lookup("zzxn").path("items").size()).isEqualTo(1);
        } finally {
            CurrentTenant.runAs(
                    TAIPEI, () -> jdbc.sql("delete from catalogue_entry").update());
        }
        assertThat(new City(http, XINING, "case.read").post("catalogue", asked("06", "", "无权", List.of())))
                .hasStatus(403);
    }

    private JsonNode add(String major, String name, List<String> aliases) {
        return body(xining.post("catalogue", asked(major, "", name, aliases)), 201);
    }

    private static Map<String, Object> asked(String major, String code, String name, List<String> aliases) {
        return Map.of(
                "scheme", SCHEME, "kind", "matter", "major", major, "code", code, "name", name, "aliases", aliases);
    }

    private MvcTestResult change(String id, String name, List<String> aliases, boolean retired) {
        return xining.put("catalogue/" + id, Map.of("name", name, "aliases", aliases, "retired", retired));
    }

    private JsonNode numbers(String major) {
        return body(xining.get("catalogue/numbers?scheme=" + SCHEME + "&kind=matter&major=" + major), 200);
    }

    private JsonNode lookup(String typed) {
        return body(
                http.get()
                        .uri("/t/xining/api/catalogue/lookup?scheme=" + SCHEME + "&q={q}", typed)
                        .exchange(),
                200);
    }

    private JsonNode list(String query) {
        return body(
                http.get()
                        .uri("/t/xining/api/catalogue?scheme=" + SCHEME + "&" + query)
                        .exchange(),
                200);
    }
}
