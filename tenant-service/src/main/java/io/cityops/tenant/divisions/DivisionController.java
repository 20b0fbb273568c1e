package io.cityops.tenant.divisions;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DivisionController {

    private final DivisionTable table;

    DivisionController(DivisionTable table) {
        this.table = table;
    }

    @Needs("platform.manage")
    @GetMapping("/api/platform/divisions")
    Page<Division> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "(\\d{6}|\\d{9})?") String parent,
            @RequestParam(required = false) @Nullable @Size(max = 50) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "(nation|province|city|county|street)?")
                    String level,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return table.search(some(parent), some(level), some(q), cursor, limit);
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
