package io.cityops.tenant.tenants.outline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's outline as GeoJSON; a tenant that has none yet answers with no features. */
@RestController
@RequestMapping("/t/{tenant}/api/profile/outline")
class OutlineController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    private final Outlines outlines;

    OutlineController(Outlines outlines) {
        this.outlines = outlines;
    }

    @GetMapping
    @Public
    ResponseEntity<byte[]> show() {
        var kept = outlines.own();
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .eTag(kept.map(found -> Long.toHexString(found.changedAt().toEpochMilli()))
                        .orElse("none"))
                .body(kept.map(Outlines.Kept::geoJson).orElse(NOTHING).getBytes(UTF_8));
    }

    @PutMapping
    @Needs("tenant.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(HttpServletRequest request) throws IOException {
        var sent = request.getInputStream().readNBytes(Outline.MAX_BYTES + 1);
        if (sent.length > Outline.MAX_BYTES) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "The file is too large",
                    "An outline has at most " + Outline.MAX_BYTES / 1024 / 1024 + " MB. Simplify it first.");
        }
        outlines.replace(Outline.read(sent));
    }
}
