package io.cityops.tenant.facilities;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/t/{tenant}/api/facilities")
class FacilityController {

    private final Upkeep upkeep;
    private final IdempotentRequests idempotent;

    FacilityController(Upkeep upkeep, IdempotentRequests idempotent) {
        this.upkeep = upkeep;
        this.idempotent = idempotent;
    }

    @Public
    @GetMapping
    Page<FacilityView> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return upkeep.list(kind == null || kind.isBlank() ? null : kind, cursor, limit);
    }

    @Public
    @GetMapping("/{id}")
    FacilityView find(@PathVariable UUID id) {
        return upkeep.find(id);
    }

    @Needs("facility.write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FacilityView add(HttpServletRequest request, @Valid @RequestBody Described body) {
        return idempotent.once(request, body, () -> upkeep.add(body.kind(), body.details()), FacilityView.class);
    }

    @Needs("facility.write")
    @PutMapping("/{id}")
    FacilityView describe(@PathVariable UUID id, @Valid @RequestBody Redescribed body) {
        return upkeep.describe(id, body.version(), body.details());
    }

    @Needs("facility.write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam long version) {
        upkeep.remove(id, version);
    }

    /** Where it is; both numbers must be there. */
    record Point(@NotNull Double lng, @NotNull Double lat) {}

    /** A facility as somebody describes it. */
    record Described(
            @NotBlank String kind,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 300) String address,
            @NotNull @Valid Point location,
            @Nullable @Size(max = 50) Map<String, @Nullable Object> attributes,

            @Pattern(regexp = "open|closed|repair") @Nullable
            String status,

            @Nullable @Size(max = 300) String statusReason,
            @Nullable OffsetDateTime checkedAt) {

        FacilityDetails details() {
            return FacilityController.details(name, address, location, attributes, status, statusReason, checkedAt);
        }
    }

    /** A facility described anew by somebody who saw the given version. */
    record Redescribed(
            @NotNull Long version,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 300) String address,
            @NotNull @Valid Point location,
            @Nullable @Size(max = 50) Map<String, @Nullable Object> attributes,

            @Pattern(regexp = "open|closed|repair") @Nullable
            String status,

            @Nullable @Size(max = 300) String statusReason,
            @Nullable OffsetDateTime checkedAt) {

        FacilityDetails details() {
            return FacilityController.details(name, address, location, attributes, status, statusReason, checkedAt);
        }
    }

    private static FacilityDetails details(
            String name,
            @Nullable String address,
            Point location,
            @Nullable Map<String, @Nullable Object> attributes,
            @Nullable String status,
            @Nullable String statusReason,
            @Nullable OffsetDateTime checkedAt) {
        return new FacilityDetails(
                name.strip(),
                address,
                new Location(location.lng(), location.lat()),
                given(attributes),
                status == null ? FacilityStatus.OPEN : FacilityStatus.of(status),
                statusReason,
                checkedAt == null ? null : checkedAt.toInstant());
    }

    private static Map<String, Object> given(@Nullable Map<String, @Nullable Object> attributes) {
        var given = new java.util.TreeMap<String, Object>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value != null) {
                    given.put(name, value);
                }
            });
        }
        return given;
    }
}
