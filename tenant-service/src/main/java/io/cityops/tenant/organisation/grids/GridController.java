package io.cityops.tenant.organisation.grids;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's grids; staff see them, who keeps the organisation changes them. */
@RestController
@RequestMapping("/t/{tenant}/api/grids")
class GridController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Grids grids;
    private final GridKeeping keeping;
    private final GridOutlines outlines;

    GridController(Grids grids, GridKeeping keeping, GridOutlines outlines) {
        this.grids = grids;
        this.keeping = keeping;
        this.outlines = outlines;
    }

    /** By code; those whose code begins so, where that is asked for. */
    @Needs("case.read")
    @GetMapping
    Page<GridRow> list(
            @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Za-z0-9_-]{0,40}") String code,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return grids.page(code, unit, cursor, limit);
    }

    /** All of them as a map draws them. */
    @Needs("case.read")
    @GetMapping("/outlines")
    ResponseEntity<byte[]> outlines() {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("grids-" + grids.revision())
                .body(outlines.current().getBytes(UTF_8));
    }

    @Needs("case.read")
    @GetMapping("/{code}")
    GridView show(@PathVariable String code) {
        return keeping.find(code);
    }

    @Needs("organisation.manage")
    @PutMapping("/{code}")
    GridView describe(@PathVariable String code, @Valid @RequestBody Described body) {
        return keeping.describe(code, body.name().strip(), body.unit(), body.households());
    }

    @Needs("organisation.manage")
    @PutMapping("/{code}/people")
    GridView staff(@PathVariable String code, @Valid @RequestBody Staff body) {
        return keeping.staff(code, body.people());
    }

    /** A grid as an administrator describes it; what it covers comes in files. */
    record Described(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID unit,
            @Min(0) @Max(9_999_999) @Nullable Integer households) {}

    record Staff(@NotNull @Size(max = 50) List<@NotNull @Valid GridPerson> people) {}
}
