package io.cityops.tenant.tenants;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import io.cityops.tenant.divisions.Divisions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a tenant presents itself to its citizens. */
@RestController
@RequestMapping("/t/{tenant}/api/profile")
class ProfileController {

    private final Directory directory;
    private final Life life;
    private final Divisions divisions;

    ProfileController(Directory directory, Life life, Divisions divisions) {
        this.directory = directory;
        this.life = life;
        this.divisions = divisions;
    }

    @GetMapping
    @Public
    Shown show() {
        var profile = directory.find(CurrentTenant.get()).orElseThrow(() -> ProblemException.notFound("tenant"));
        return shown(profile);
    }

    @PutMapping
    @Needs("tenant.manage")
    Shown describe(@Valid @RequestBody Described described) {
        return shown(life.describe(described.looks()));
    }

    private Shown shown(TenantProfile profile) {
        var looks = life.looks();
        return new Shown(
                profile.id().value(),
                looks.name(),
                profile.level(),
                divisions
                        .find(profile.division())
                        .map(found -> new Division(found.code(), found.name(), found.path()))
                        .orElse(new Division(profile.division(), profile.name(), List.of())),
                parent(profile.parent()),
                looks.accent(),
                looks.phone(),
                looks.centre(),
                profile.bounds(),
                profile.timeZone(),
                profile.demo(),
                looks.baseMap(),
                looks.labels());
    }

    private @Nullable Parent parent(@Nullable TenantId id) {
        return id == null
                ? null
                : directory
                        .find(id)
                        .map(found -> new Parent(id.value(), found.name()))
                        .orElse(null);
    }

    record Shown(
            String slug,
            String name,
            String level,
            Division division,
            @Nullable Parent parent,
            String accent,
            String phone,
            Tenant.@Nullable Centre centre,
            @Nullable Bounds bounds,
            String timeZone,
            boolean demo,
            Tenant.@Nullable BaseMap baseMap,
            Map<String, String> labels) {}

    record Division(String code, String name, List<String> path) {}

    record Parent(String slug, String name) {}

    record Described(
            @NotBlank @Size(max = 60) String name,

            @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "a colour such as #1677ff")
            String accent,

            @Nullable @Pattern(regexp = "[0-9+() -]{0,24}", message = "a telephone number")
            String phone,

            @Nullable @Valid Point centre,
            @Nullable @Valid Tiles baseMap,

            @Nullable @Size(max = 100)
            Map<@Pattern(regexp = "[a-z][a-zA-Z0-9._-]{0,59}") String, @NotBlank @Size(max = 40) String> labels) {

        Tenant.Looks looks() {
            return new Tenant.Looks(
                    name.strip(),
                    accent == null ? Tenant.HOUSE_BLUE : accent.toLowerCase(Locale.ROOT),
                    phone == null ? "" : phone.strip(),
                    centre == null ? null : new Tenant.Centre(centre.lng(), centre.lat()),
                    baseMap == null ? null : baseMap.map(),
                    labels == null ? Map.of() : labels);
        }
    }

    record Point(
            @DecimalMin("-180") @DecimalMax("180") double lng,
            @DecimalMin("-90") @DecimalMax("90") double lat) {}

    record Tiles(
            @NotNull @Pattern(regexp = "xyz|wmts", message = "xyz or wmts")
            String kind,

            @NotNull
            @Pattern(regexp = "https?://[^\\s\"'<>\\\\]{4,500}", message = "an address of at most 500 characters")
            String url,

            @NotNull @Pattern(regexp = "WGS84|GCJ02", message = "WGS84 or GCJ02")
            String datum,

            @Nullable @Size(max = 200) String attribution) {

        Tenant.BaseMap map() {
            return new Tenant.BaseMap(kind, url, datum, attribution == null ? "" : attribution);
        }
    }
}
