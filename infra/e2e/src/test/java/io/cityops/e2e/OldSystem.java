package io.cityops.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A new city that brings its old cases along: its catalogue, the unit that handles, and the machines that may import. */
final class OldSystem {

    static final String ADMINISTRATOR = "boss";
    static final String PASSWORD = "Charles-6308-river";

    private static final List<String> SCOPES = List.of(
            "case.read",
            "case.report",
            "case.accept",
            "case.file",
            "case.dispatch",
            "case.handle",
            "case.check",
            "case.close",
            "case.import");

    private final String slug;
    private final Client administrator;
    private final Map<String, Matter> matters = new HashMap<>();
    private final String unit;

    /** An own matter of the city, with the condition under which all of it is filed. */
    record Matter(String code, String condition) {}

    private OldSystem(String slug, Client administrator) {
        this.slug = slug;
        this.administrator = administrator;
        this.unit = administrator
                .post(api("/units"), Map.of("code", "works", "name", "Public Works Department", "kind", "department"))
                .is(201)
                .json()
                .path("id")
                .asString();
    }

    static OldSystem bringOnline(String slug) {
        var opened = Client.signedIn("platform", "operator")
                .post(
                        "/api/platform/tenants",
                        Map.of(
                                "slug", slug,
                                "name", "波士顿（回放演练）",
                                "level", "province",
                                "division", "710000",
                                "administrator", Map.of("username", ADMINISTRATOR, "name", "管理员")))
                .is(201)
                .json();
        var initial = opened.path("administrator").path("initialPassword").asString();
        return new OldSystem(slug, FirstSignIn.changing(slug, ADMINISTRATOR, initial, PASSWORD));
    }

    String api(String rest) {
        return "/t/" + slug + "/api" + rest;
    }

    String unit() {
        return unit;
    }

    Matter matter(String name) {
        return matters.get(name);
    }

    /** Divides the city into the grids of a file. */
    void draw(String geoJson) {
        var file = new Client.Part("file", "grids.geojson", "application/geo+json", geoJson.getBytes(UTF_8));
        var looked =
                administrator.multipart(api("/grids/imports"), file).is(201).json();
        administrator
                .post(api("/grids/imports/" + looked.path("id").asString() + "/apply"), Map.of())
                .is(200);
    }

    /** Makes the old system's categories matters of the city's own. */
    void know(Set<String> names) {
        names.forEach(name -> {
            var added = administrator
                    .post(
                            api("/catalogue"),
                            Map.of("scheme", "GBT47678.5-2026", "kind", "matter", "major", "10", "name", name))
                    .is(201)
                    .json();
            var limit = Map.of("value", 5, "unit", "work_day");
            var decided = administrator
                    .put(
                            api("/catalogue/" + added.path("id").asString() + "/conditions"),
                            Map.of("conditions", List.of(Map.of("name", "一般情形", "limit", limit))))
                    .is(200)
                    .json();
            matters.put(
                    name,
                    new Matter(
                            added.path("code").asString(),
                            decided.at("/conditions/0/id").asString()));
        });
    }

    /** Signs a machine in, again where its token has run out: one for each that works, since each has limits of its own. */
    Supplier<Client> machine(int number) {
        var made = new LinkedHashMap<String, Object>();
        made.put("clientId", "replay-" + number);
        made.put("name", "历史案卷迁入 " + number);
        made.put("scopes", SCOPES);
        var added = administrator.post(api("/clients"), made).is(201).json();
        var id = added.path("clientId").asString();
        var secret = added.path("secret").asString();
        return () -> Client.machine(slug, id, secret);
    }
}
