package io.cityops.cases.feed;

import io.cityops.cases.lifecycle.CaseChanged;
import io.cityops.cases.lifecycle.CaseFeed;
import io.cityops.tenancy.web.Internal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's cases for the service that keeps an index of them: what to compare it with, and what to mend it from. */
@RestController
@RequestMapping("/internal/t/{tenant}/cases")
class CaseFeedController {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final CaseFeed cases;

    CaseFeedController(CaseFeed cases) {
        this.cases = cases;
    }

    @Internal
    @GetMapping("/versions")
    List<CaseFeed.Kept> versions(
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(1_000) int limit) {
        return cases.versions(after, limit);
    }

    @Internal
    @PostMapping("/whole")
    Whole whole(@Valid @RequestBody Asked asked) {
        var waiting = cases.onTheWay(asked.ids());
        return new Whole(cases.whole(asked.ids()), waiting);
    }

    record Asked(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}

    /**
     * Of what was asked for.
     *
     * @param things those that there are, as word is left of them
     * @param onTheWay ids of those of which word has been left and not been carried away yet
     */
    record Whole(List<CaseChanged> things, List<String> onTheWay) {}
}
