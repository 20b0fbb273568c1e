package io.cityops.tenant.organisation.responsibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for some matters, somewhere, at some times (责任规则).
 *
 * @param name what dispatchers read
 * @param scheme of the category or major
 * @param kind {@code part} or {@code matter}, which may go by one code or major code; without it, it is about both
 * @param category code of the one part or matter it is about
 * @param major code of a major; without a category and a major it is about any
 * @param grid the one grid it holds in
 * @param under a unit: it holds in all grids that belong to it or to one below it; without grid and unit, anywhere
 * @param when at which times it holds
 * @param from the beginning of the hours it holds in; after their end when they go over midnight
 * @param unit who answers
 * @param roster the roster that says who answers
 */
record AnsweringRule(
        @NotBlank @Size(max = 60) String name,
        @Size(max = 40) @Nullable String scheme,

        @Pattern(regexp = "part|matter", message = "part or matter") @Nullable
        String kind,

        @Size(max = 20) @Nullable String category,
        @Size(max = 20) @Nullable String major,
        @Size(max = 40) @Nullable String grid,
        @Nullable UUID under,

        @NotNull @Pattern(regexp = "always|working|off|between")
        String when,

        @Size(max = 5) @Nullable String from,
        @Size(max = 5) @Nullable String to,
        @Nullable UUID unit,
        @Size(max = 40) @Nullable String roster) {}
