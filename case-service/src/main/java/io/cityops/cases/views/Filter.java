package io.cityops.cases.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.Stage;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the list is filtered and ordered; what is absent narrows nothing down.
 *
 * @param within the unit that, or one beneath which, handles or has found them
 * @param category scheme, kind and code of what cases are about, with blanks between
 * @param hazard "true" for hazards alone
 * @param q words that are looked for
 * @param from first day on which they were reported
 * @param to last day on which they were reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Filter(
        @Nullable Stage stage,
        @Nullable DeadlineLight deadline,
        @Nullable UUID unit,
        @Nullable UUID within,

        @Pattern(regexp = "\\S{1,40} (part|matter) \\S{1,40}") @Nullable
        String category,

        @Size(max = 40) @Nullable String grid,
        @Pattern(regexp = "true") @Nullable String hazard,
        @Pattern(regexp = "deadline|reported") @Nullable String sort,
        @Size(max = 200) @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
