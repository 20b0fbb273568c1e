package io.cityops.cases.open311;

import io.cityops.cases.evidence.Showing;
import io.cityops.cases.keys.ApiKeys;
import io.cityops.cases.keys.Purpose;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Public;
import io.cityops.tenancy.web.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests of applications: sent with a key, read by anybody. */
@RestController
@RequestMapping("/t/{tenant}/open311/v2")
class GeoReportController {

    private static final String ROOT = "service_requests";

    private final Posting posting;
    private final PublishedRequests requests;
    private final Publication publication;
    private final ReferenceData reference;
    private final ApiKeys keys;
    private final Showing showing;
    private final WebSettings settings;
    private final Leaf leaf;
    private final Clock clock;

    GeoReportController(
            Posting posting,
            PublishedRequests requests,
            Publication publication,
            ReferenceData reference,
            ApiKeys keys,
            Showing showing,
            WebSettings settings,
            Leaf leaf,
            Clock clock) {
        this.posting = posting;
        this.requests = requests;
        this.publication = publication;
        this.reference = reference;
        this.keys = keys;
        this.showing = showing;
        this.settings = settings;
        this.leaf = leaf;
        this.clock = clock;
    }

    @Public
    @PostMapping("/requests.{format}")
    ResponseEntity<byte[]> report(@PathVariable String format, HttpServletRequest request) {
        var form = form(format);
        var arguments = new Arguments(request);
        Jurisdiction.check(arguments);
        var shown = arguments.text("api_key", 200);
        if (shown == null) {
            throw new GeoReportProblem(403, "api_key was not provided");
        }
        var receipt = posting.take(request, keys.use(shown, Purpose.OPEN311));
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("service_request_id", receipt.number());
        told.put("service_notice", notice(receipt.code(), arguments.text("media_url", 2_000) != null));
        told.put("account_id", null);
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(form.type())
                .body(leaf.write(form, ROOT, List.of(told)));
    }

    @Public
    @GetMapping("/requests.{format}")
    ResponseEntity<byte[]> requests(@PathVariable String format, HttpServletRequest request) {
        var form = form(format);
        var arguments = new Arguments(request);
        Jurisdiction.check(arguments);
        var extended = "true".equals(arguments.text("extensions", 5));
        var scheme = reference.scheme();
        return answer(form, publication.of(requests.find(Query.of(arguments, clock), scheme), scheme, extended));
    }

    @Public
    @GetMapping("/requests/{id}.{format}")
    ResponseEntity<byte[]> request(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        var form = form(format);
        var arguments = new Arguments(request);
        Jurisdiction.check(arguments);
        var found = requests.one(id).orElseThrow(() -> GeoReportProblem.notFound("service_request_id"));
        var extended = "true".equals(arguments.text("extensions", 5));
        return answer(form, publication.of(List.of(found), reference.scheme(), extended));
    }

    /** Requests have their number at once, so nobody needs a token; a tracking code is taken for one. */
    @Public
    @GetMapping("/tokens/{token}.{format}")
    ResponseEntity<byte[]> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        var form = form(format);
        Jurisdiction.check(new Arguments(request));
        var number = TrackingCode.read(token)
                .flatMap(requests::tracked)
                .orElseThrow(() -> GeoReportProblem.notFound("token"));
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("service_request_id", number);
        told.put("token", token);
        return answer(form, List.of(told));
    }

    /** A picture that came with a request, without what a camera writes into it. */
    @Public
    @GetMapping(path = "/requests/{id}/media/{photo}")
    ResponseEntity<Resource> media(@PathVariable String id, @PathVariable UUID photo) {
        var found = requests.one(id)
                .filter(PublishedRequests.Request::lookedAt)
                .orElseThrow(() -> GeoReportProblem.notFound("service_request_id"));
        var shown = publication.photos(found.report()).stream()
                .anyMatch(one -> one.id().equals(photo));
        if (!shown) {
            throw GeoReportProblem.notFound("media");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .header("X-Content-Type-Options", "nosniff")
                .body(showing.picture(found.report().id(), photo, false));
    }

    private String notice(String code, boolean withUrl) {
        var follow = "进度查询：" + settings.address(CurrentTenant.get().value()) + "/track/" + code;
        return withUrl ? follow + "。media_url was not fetched: send pictures as files (multipart/form-data)." : follow;
    }

    private ResponseEntity<byte[]> answer(Form form, List<Map<String, @Nullable Object>> told) {
        return ResponseEntity.ok().contentType(form.type()).body(leaf.write(form, ROOT, told));
    }

    static Form form(String format) {
        return Form.of(format).orElseThrow(() -> new GeoReportProblem(404, "The formats are json and xml"));
    }
}
