package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.Sights;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where staff see the cases of a list on a map; it takes what the list takes. */
@RestController
class MapController {

    private final CaseMap map;
    private final Sights sights;

    MapController(CaseMap map, Sights sights) {
        this.map = map;
        this.sights = sights;
    }

    @Needs("case.read")
    @GetMapping("/t/{tenant}/api/cases/map")
    CaseMap.Lights lights(
            @RequestParam(required = false) @Nullable List<String> stage,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String categoryScheme,
            @RequestParam(required = false) @Nullable String categoryKind,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String sourceClass,
            @RequestParam(required = false) @Nullable @Size(max = 40) String grid,
            @RequestParam(defaultValue = "false") boolean hazard,
            @RequestParam(required = false) @Nullable @DecimalMin("-180") @DecimalMax("180") Double west,
            @RequestParam(required = false) @Nullable @DecimalMin("-90") @DecimalMax("90") Double south,
            @RequestParam(required = false) @Nullable @DecimalMin("-180") @DecimalMax("180") Double east,
            @RequestParam(required = false) @Nullable @DecimalMin("-90") @DecimalMax("90") Double north) {
        var about = new CaseFilter.About(category, categoryScheme, categoryKind);
        var filter = CaseFilter.read(stage, light, deadline, unit, about, "deadline")
                .from(source, sourceClass)
                .inGrid(grid)
                .ofHazards(hazard)
                .within(sights.beneath(within));
        return map.lights(filter, sights.of(Caller.current()), box(west, south, east, north));
    }

    private static CaseMap.@Nullable Box box(
            @Nullable Double west, @Nullable Double south, @Nullable Double east, @Nullable Double north) {
        if (west == null && south == null && east == null && north == null) {
            return null;
        }
        if (west == null || south == null || east == null || north == null) {
            throw ProblemException.invalid("west", "All of west, south, east and north, or none.");
        }
        if (west > east || south > north) {
            throw ProblemException.invalid(west > east ? "east" : "north", "Not less than the other side.");
        }
        return new CaseMap.Box(west, south, east, north);
    }
}
