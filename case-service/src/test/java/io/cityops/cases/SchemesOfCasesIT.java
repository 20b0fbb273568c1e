package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case keeps the scheme, the kind and the code of what it is about; none of the three is guessed from another. */
class SchemesOfCasesIT extends OverHttp {

    private static final String TENANT = "schemes";
    private static final String CASES = "/t/schemes/api/cases";
    private static final String OF_2007 = "CJT214-2007";
    private static final String OF_2013 = "GBT30428.2-2013";

    private final String desk = desk(TENANT);

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "0405,,,店外经营,GBT30428.2-2013,matter",
        "0405,CJT214-2007,,热力管道破裂,CJT214-2007,matter",
        "0405,GBT30428.2-2013,matter,店外经营,GBT30428.2-2013,matter",
        "0101,,,私搭乱建,GBT30428.2-2013,matter",
        "0101,,part,上水井盖,GBT30428.2-2013,part",
        "01001,GBT47678.5-2026,,供水井盖异常,GBT47678.5-2026,matter"
    })
    void keepsWhatItWasSaidToBeAbout(
            String code, String scheme, String kind, String name, String keptScheme, String keptKind) {
        var opened = post(CASES, desk, report(109.1, code, scheme, kind));

        assertThat(opened.status()).isEqualTo(201);
        var seen = get(CASES + "/" + opened.text("/id"), desk);
        assertThat(seen.text("/category/name")).isEqualTo(name);
        assertThat(seen.text("/category/code")).isEqualTo(code);
        assertThat(seen.text("/category/scheme")).isEqualTo(keptScheme);
        assertThat(seen.text("/category/kind")).isEqualTo(keptKind);
    }

    @ParameterizedTest
    @CsvSource({
        "01001,,,422,/category",
        "0405,GBT47678.5-2026,,422,/category",
        "0405,GBT30428.2-2013,part,422,/category",
        "0405,GB1,,422,/category",
        "0499,,,422,/category",
        "0101,,thing,422,categoryKind"
    })
    void isNotAboutWhatTheSchemeDoesNotHave(String code, String scheme, String kind, int status, String field) {
        var refused = post(CASES, desk, report(109.1, code, scheme, kind));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().toString()).contains(field);
    }

    @Test
    void isFiledByTheConditionsOfItsOwnScheme() {
        var old = opened(109.2, "0405", OF_2007, null);
        act(TENANT, old, desk, "accept", Map.of());

        var byAnother = act(TENANT, old, desk, "file", Map.of("condition", FakeTenantService.condition(4)), 422);
        assertThat(byAnother.text("/errors/0/pointer")).isEqualTo("/condition");
        var filed = act(TENANT, old, desk, "file", Map.of("condition", FakeTenantService.condition(5)));
        assertThat(filed.text("/category/scheme")).isEqualTo(OF_2007);
        assertThat(filed.body().at("/filing/value").asInt()).isEqualTo(5);
    }

    @Test
    void saysInAnotherSchemeWhatSomebodyDecides() {
        var old = opened(109.3, "0405", OF_2007, null);
        act(TENANT, old, desk, "accept", Map.of("category", "0101", "categoryScheme", OF_2013, "categoryKind", "part"));

        var told = get(CASES + "/" + old, desk);
        assertThat(told.text("/category/name")).isEqualTo("上水井盖");
        assertThat(told.text("/category/kind")).isEqualTo("part");
        var filed = act(TENANT, old, desk, "file", Map.of("condition", FakeTenantService.condition(3)));
        assertThat(filed.body().at("/filing/value").asInt()).isEqualTo(3);
    }

    @Test
    void isFiledByWhatWasRetiredSince() {
        var opened = opened(109.4, "0405", null, null);
        become(opened, "0499", "matter");
        act(TENANT, opened, desk, "accept", Map.of());
        var again = Map.<String, Object>of(
                "category",
                "0499",
                "categoryScheme",
                OF_2013,
                "categoryKind",
                "matter",
                "condition",
                FakeTenantService.condition(6));
        assertThat(act(TENANT, opened, desk, "file", again).text("/category/code"))
                .isEqualTo("0499");
    }

    @Test
    void isAboutTheMatterWhereNobodyKeptTheKind() {
        var before = opened(109.5, "0101", null, null);
        become(before, "0101", null);
        var same = opened(109.5001, "0101", null, null);
        var part = opened(109.5001, "0101", null, "part");

        assertThat(get(CASES + "/" + before + "/similar", desk).body().toString())
                .contains(same)
                .doesNotContain(part);
        assertThat(list("category=0101&categoryKind=matter&limit=200"))
                .contains(before, same)
                .doesNotContain(part);
        assertThat(list("category=0101&categoryKind=part&limit=200"))
                .contains(part)
                .doesNotContain(before, same);
        act(TENANT, before, desk, "accept", Map.of());
        act(TENANT, before, desk, "file", Map.of("condition", FakeTenantService.condition(3)), 422);
        act(TENANT, before, desk, "file", Map.of("condition", FakeTenantService.condition(2)));
    }

    @Test
    void isNotTakenForAnotherOfTheSameCode() {
        var pipe = opened(109.6, "0405", OF_2007, null);
        var shop = opened(109.6001, "0405", null, null);

        assertThat(get(CASES + "/" + pipe + "/similar", desk).body().toString()).doesNotContain(shop);
        assertThat(list("category=0405&categoryScheme=" + OF_2007 + "&limit=200"))
                .contains(pipe)
                .doesNotContain(shop);
        assertThat(get(CASES + "?categoryKind=thing", desk).status()).isEqualTo(422);
    }

    private List<String> list(String query) {
        return get(CASES + "?" + query, desk).body().path("items").findValuesAsString("id");
    }

    /** Makes a case be about something that reports cannot say any more. */
    private void become(String id, String code, String kind) {
        CurrentTenant.runAs(
                new TenantId(TENANT),
                () -> jdbc.sql(
                                "update cases set category_code = ?, category_kind = ? where tenant = 'schemes' and id = ?")
                        .params(Arrays.asList(code, kind, UUID.fromString(id)))
                        .update());
    }

    private String opened(double lng, String code, String scheme, String kind) {
        return post(CASES, desk, report(lng, code, scheme, kind)).text("/id");
    }

    private static Map<String, Object> report(double lng, String code, String scheme, String kind) {
        var report = new HashMap<>(report());
        report.put("category", code);
        report.put("place", Map.of("lng", lng, "lat", 24.6));
        if (scheme != null) {
            report.put("categoryScheme", scheme);
        }
        if (kind != null) {
            report.put("categoryKind", kind);
        }
        return report;
    }
}
