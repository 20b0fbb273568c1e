package io.cityops.cases.open311;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Public;
import io.cityops.tenancy.web.WebSettings;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an application learns before it reports: where, in which form, and what can be reported. */
@RestController
@RequestMapping("/t/{tenant}/open311/v2")
class GeoReportInfoController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /** When the way we serve it last changed. */
    private static final String CHANGESET = "2026-11-22T00:00:00Z";

    private final ServiceList services;
    private final WebSettings settings;
    private final Leaf leaf;

    GeoReportInfoController(ServiceList services, WebSettings settings, Leaf leaf) {
        this.services = services;
        this.settings = settings;
        this.leaf = leaf;
    }

    @Public
    @GetMapping("/discovery.{format}")
    ResponseEntity<byte[]> discovery(@PathVariable String format) {
        var form = GeoReportController.form(format);
        var address = settings.address(CurrentTenant.get().value());
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("specification", SPECIFICATION);
        endpoint.put("url", address + "/open311/v2");
        endpoint.put("changeset", CHANGESET);
        endpoint.put("type", "production");
        endpoint.put("formats", List.of("text/xml", "application/json"));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("changeset", CHANGESET);
        told.put("contact", "Keys are given out by the city's administrator.");
        told.put("key_service", address + "/admin/open311");
        told.put("endpoints", List.of(endpoint));
        return answer(form, "discovery", told);
    }

    @Public
    @GetMapping("/services.{format}")
    ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request) {
        var form = GeoReportController.form(format);
        Jurisdiction.check(new Arguments(request));
        return answer(form, "services", services.all());
    }

    @Public
    @GetMapping("/services/{code}.{format}")
    ResponseEntity<byte[]> service(@PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        var form = GeoReportController.form(format);
        Jurisdiction.check(new Arguments(request));
        return answer(form, "service_definition", services.definition(code));
    }

    /** What is not one of the addresses is refused as the rest is. */
    @Hidden
    @Public
    @RequestMapping("/**")
    ResponseEntity<byte[]> nothing() {
        throw new GeoReportProblem(404, "There is no such address in GeoReport v2");
    }

    private ResponseEntity<byte[]> answer(Form form, String root, Object told) {
        return ResponseEntity.ok().contentType(form.type()).body(leaf.write(form, root, told));
    }
}
