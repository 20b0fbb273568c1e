package io.cityops.tenant.facilities.imports;

import static io.cityops.tenant.city.Asking.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as an administrator makes them. */
abstract class ImportsOverHttp {

    static final String HEADER = "编号,名称,经度,纬度,无障碍\n";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    MvcTestResult send(TenantId tenant, String name, byte[] file, String kind) {
        return send(tenant, name, file, kind, "WGS84");
    }

    MvcTestResult send(TenantId tenant, String name, byte[] file, String kind, String datum) {
        return http.post()
                .uri("/t/" + tenant + "/api/facilities/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", file))
                .param("kind", kind)
                .param("datum", datum)
                .with(as(tenant, "facility.write"))
                .exchange();
    }

    MvcTestResult post(TenantId tenant, JsonNode preview, String what) {
        return http.post()
                .uri("/t/" + tenant + "/api/facilities/imports/"
                        + preview.path("id").asString() + "/" + what)
                .with(as(tenant, "facility.write"))
                .exchange();
    }

    MvcTestResult map(TenantId tenant, JsonNode preview, Map<String, String> columns) {
        return decide(tenant, preview, Map.of("columns", columns));
    }

    MvcTestResult decide(TenantId tenant, JsonNode preview, Map<String, ?> body) {
        return http.put()
                .uri("/t/" + tenant + "/api/facilities/imports/"
                        + preview.path("id").asString() + "/mapping")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(as(tenant, "facility.write"))
                .exchange();
    }

    MvcTestResult get(TenantId tenant, JsonNode preview, String what) {
        return http.get()
                .uri("/t/" + tenant + "/api/facilities/imports/"
                        + preview.path("id").asString() + what)
                .with(as(tenant, "facility.write"))
                .exchange();
    }

    JsonNode created(MvcTestResult result) {
        assertThat(result).hasStatus(201);
        return body(result);
    }

    JsonNode ok(MvcTestResult result) {
        assertThat(result).hasStatus(200);
        return body(result);
    }

    JsonNode body(MvcTestResult result) {
        return json.readTree(new String(result.getResponse().getContentAsByteArray(), UTF_8));
    }

    long count(TenantId tenant, String sql) {
        return CurrentTenant.callAs(
                tenant, () -> jdbc.sql(sql).query(Long.class).single());
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
