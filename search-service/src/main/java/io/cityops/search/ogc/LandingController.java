package io.cityops.search.ogc;

import io.cityops.search.layers.Words;
import io.cityops.search.ogc.asked.Parameters;
import io.cityops.search.ogc.pages.Link;
import io.cityops.search.ogc.pages.Page;
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
    private static final List<String> CONFORMS_TO = List.of(
            CLASSES + "core",
            CLASSES + "oas30",
            CLASSES + "html",
            CLASSES + "geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    private static final Words DESCRIPTION = new Words("公共设施开放数据", "Public facilities as open data");
    private static final Words API = new Words("接口说明", "The API, to read");
    private static final Words DOCUMENT = new Words("接口文档（OpenAPI 3.0）", "The API (OpenAPI 3.0)");
    private static final Words RULES = new Words("遵循的标准", "The rules this API keeps");

    private final TenantDirectory tenants;
    private final Addresses addresses;
    private final Answers answers;
    private final ApiDocument document;

    LandingController(TenantDirectory tenants, Addresses addresses, Answers answers, ApiDocument document) {
        this.tenants = tenants;
        this.addresses = addresses;
        this.answers = answers;
        this.document = document;
    }

    @GetMapping({"", "/"})
    ResponseEntity<?> landing(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Parameters.check(request, List.of());
        var manner = Representation.of(request);
        var language = manner.language();
        var base = addresses.landing();
        var links = new ArrayList<>(Addresses.both(base, manner, Link.JSON));
        links.add(new Link(base + "/api?f=json", "service-desc", ApiDocument.TYPE, DOCUMENT.in(language)));
        links.add(new Link(base + "/api?f=html", "service-doc", Link.HTML, API.in(language)));
        links.add(new Link(base + "/conformance", "conformance", Link.JSON, RULES.in(language)));
        links.add(new Link(base + "/collections", "data", Link.JSON, Addresses.COLLECTIONS.in(language)));
        var title = title();
        var description = DESCRIPTION.in(language);
        return answers.answer(
                manner,
                Link.JSON,
                new Landing(title, description, links),
                () -> new Page(language, title, List.of()).text(description).links(links));
    }

    @GetMapping("/conformance")
    ResponseEntity<?> conformance(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Parameters.check(request, List.of());
        var manner = Representation.of(request);
        return answers.answer(manner, Link.JSON, new Conformance(CONFORMS_TO), () -> {
            var page = new Page(manner.language(), RULES.in(manner.language()), addresses.trail(manner));
            CONFORMS_TO.forEach(page::text);
            return page;
        });
    }

    @GetMapping("/api")
    ResponseEntity<?> api(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Parameters.check(request, List.of());
        var manner = Representation.of(request);
        return answers.answer(
                manner,
                ApiDocument.TYPE,
                document.of(title(), addresses.landing()),
                () -> document.page(manner, title(), addresses.trail(manner)));
    }

    private String title() {
        var tenant = CurrentTenant.get();
        return tenants.find(tenant).map(TenantProfile::name).orElse(tenant.value());
    }

    record Landing(String title, String description, List<Link> links) {}

    record Conformance(List<String> conformsTo) {}
}
