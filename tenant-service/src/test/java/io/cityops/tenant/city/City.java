package io.cityops.tenant.city;

import static io.cityops.tenant.city.Asking.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.TenantId;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a city as somebody with the given permissions uses it. */
public record City(MockMvcTester http, TenantId tenant, String... permissions) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public MvcTestResult get(String path) {
        return http.get().uri(address(path)).with(as(tenant, permissions)).exchange();
    }

    public MvcTestResult post(String path, Object body) {
        return send(HttpMethod.POST, path, body);
    }

    public MvcTestResult put(String path, Object body) {
        return send(HttpMethod.PUT, path, body);
    }

    public MvcTestResult delete(String path) {
        return http.delete().uri(address(path)).with(as(tenant, permissions)).exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, Object body) {
        return http.method(method)
                .uri(address(path))
                .with(as(tenant, permissions))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : JSON.writeValueAsString(body))
                .exchange();
    }

    private String address(String path) {
        return path.startsWith("/api/platform") ? path : "/t/" + tenant + "/api/" + path;
    }

    /** The body, once the status is what was expected. */
    public static JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return JSON.readTree(new String(result.getResponse().getContentAsByteArray(), UTF_8));
    }
}
