package io.cityops.tenant.tenants;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Public;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What a phone keeps of a city when its portal or its street face is put on the home screen: its name, its colour, its seal (城市印). */
@RestController
@RequestMapping("/t/{tenant}/api/profile")
class ManifestController {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final String PAPER = "#f4f6f8";

    private final Life life;

    ManifestController(Life life) {
        this.life = life;
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @Public
    ResponseEntity<Manifest> manifest() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(manifest("", "", life.looks()));
    }

    /** The street face (街面端) is an app of its own beside the portal: whoever works on the street may be a citizen as well. */
    @GetMapping(path = "/street.webmanifest", produces = "application/manifest+json")
    @Public
    ResponseEntity<Manifest> street() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(manifest("street", "街面", life.looks()));
    }

    @GetMapping(path = "/seal.svg", produces = "image/svg+xml")
    @Public
    ResponseEntity<String> seal() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(seal(life.looks()));
    }

    /** Every face may go on to the tenant's sign-in page, which so belongs to its app. */
    private static Manifest manifest(String face, String word, Tenant.Looks looks) {
        var scope = "/t/" + CurrentTenant.get().value() + "/";
        return new Manifest(
                scope + face,
                scope + face,
                scope,
                (looks.name() + " " + word).strip(),
                (looks.name() + word).strip(),
                "zh-CN",
                "standalone",
                PAPER,
                looks.accent(),
                List.of(
                        new Icon(scope + "api/profile/seal.svg", "any", "image/svg+xml", "any"),
                        new Icon("/icon-192.png", "192x192", "image/png", "any maskable"),
                        new Icon("/icon-512.png", "512x512", "image/png", "any maskable")));
    }

    private static String seal(Tenant.Looks looks) {
        var first = looks.name().substring(0, looks.name().offsetByCodePoints(0, 1));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192" width="192" height="192">\
                <rect width="192" height="192" rx="42" fill="%s"/>\
                <text x="96" y="134" text-anchor="middle" font-family="sans-serif" font-size="108" font-weight="700" \
                fill="#fff">%s</text></svg>
                """.formatted(looks.accent(), HtmlUtils.htmlEscape(first));
    }

    record Manifest(
            String id,
            @JsonProperty("start_url") String start,
            String scope,
            String name,
            @JsonProperty("short_name") String shortName,
            String lang,
            String display,
            @JsonProperty("background_color") String background,
            @JsonProperty("theme_color") String theme,
            List<Icon> icons) {}

    record Icon(String src, String sizes, String type, String purpose) {}
}
