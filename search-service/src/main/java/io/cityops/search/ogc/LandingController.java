package io.cityops.search.ogc;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in: what there is, and by which rules. */
@RestController
@Public
@RequestMapping("/t/{tenant}/ogc")
class LandingController {

    private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final List<String> CONFORMS_TO =
            List.of(CLASSES + "core", CLASSES + "oas30", CLASSES + "html", CLASSES + "geojson");

    private final TenantDirectory tenants;
    private final Addresses addresses;
    private final ApiDocument document;

    LandingController(TenantDirectory tenants, Addresses addresses, ApiDocument document) {
        this.tenants = tenants;
        this.addresses = addresses;
        this.document = document;
    }

    @GetMapping({"", "/"})
    ResponseEntity<?> landing(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var as = Representation.of(request);
        var base = addresses.landing();
        var links = new ArrayList<>(Addresses.both(base, as, Link.JSON));
        links.add(new Link(base + "/api?f=json", "service-desc", ApiDocument.TYPE, "The API (OpenAPI 3.0)"));
        links.add(new Link(base + "/api?f=html", "service-doc", Link.HTML, "The API, to read"));
        links.add(new Link(base + "/conformance", "conformance", Link.JSON, "The rules this API keeps"));
        links.add(new Link(base + "/collections", "data", Link.JSON, "The collections"));
        var title = title();
        var description = "公共设施开放数据 Public facilities as open data, in WGS-84";
        return as.answer(
                Link.JSON,
                new Landing(title, description, links),
                new Page(title).text(description).links(links).end());
    }

    @GetMapping("/conformance")
    ResponseEntity<?> conformance(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var page = new Page("Conformance");
        CONFORMS_TO.forEach(page::text);
        return Representation.of(request).answer(Link.JSON, new Conformance(CONFORMS_TO), page.end());
    }

    @GetMapping("/api")
    ResponseEntity<?> api(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var as = Representation.of(request);
        return as.answer(ApiDocument.TYPE, document.of(title(), addresses.landing()), document.page(title()));
    }

    private String title() {
        var tenant = CurrentTenant.get();
        return tenants.find(tenant).map(TenantProfile::name).orElse(tenant.value());
    }

    record Landing(String title, String description, List<Link> links) {}

    record Conformance(List<String> conformsTo) {}
}
