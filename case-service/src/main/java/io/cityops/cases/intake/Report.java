package io.cityops.cases.intake;

import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.uploads.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells: what is amiss, and where.
 *
 * @param category code in the tenant's catalogue
 * @param categoryScheme of which it is a code; left out, the scheme that the tenant uses today
 * @param categoryKind part or matter; left out, the matter where both go by the code
 * @param facility the public facility it is about
 * @param handled what the reporter has done about it already; only for staff to say
 * @param source how staff came to know of it; only for staff to say
 * @param toldAt when staff heard of it, at most three days ago; longer ago only for who brings cases along (case.import)
 * @param uploads photos, video and sound that arrived piece by piece before
 * @param orderNumber what another desk, such as 12345, has given it; only for staff to say
 */
public record Report(
        @Size(max = 40) @Nullable String category,

        @Size(max = 40) @Nullable String categoryScheme,

        @Pattern(regexp = "part|matter") @Nullable String categoryKind,

        @NotBlank @Size(max = 2_000) String description,
        @NotNull @Valid Where place,
        @Nullable UUID facility,
        @Valid @Nullable Who reporter,
        @Size(max = 2_000) @Nullable String handled,

        @Pattern(regexp = "hotline|patrol|wechat|weibo|email|video|iot|leader|upper|department|media|other") @Nullable
        String source,

        @Nullable Instant toldAt,

        @Size(max = 6) @Nullable List<@Valid @NotNull Named> uploads,

        @Pattern(regexp = "[A-Za-z0-9_-]{4,40}") @Nullable String orderNumber) {

    /** What was told without more than a place and words, and perhaps by whom. */
    public static Report of(@Nullable String category, String description, Where place, @Nullable Who reporter) {
        return new Report(category, null, null, description, place, null, reporter, null, null, null, null, null);
    }

    /** The same, whatever its uploads are called: who lost the answer may have sent the same files anew, under other names. */
    Report withoutNames() {
        return uploads == null
                ? this
                : new Report(
                        category,
                        categoryScheme,
                        categoryKind,
                        description,
                        place,
                        facility,
                        reporter,
                        handled,
                        source,
                        toldAt,
                        uploads.stream().map(one -> new Named("", one.role())).toList(),
                        orderNumber);
    }

    List<Named> named() {
        return uploads == null ? List.of() : uploads;
    }

    /** What it says it is about, if it says so. */
    @Nullable
    CategoryAsked about() {
        return category == null || category.isBlank()
                ? null
                : new CategoryAsked(categoryScheme, categoryKind, category);
    }

    /** A point in some datum, WGS-84 unless said otherwise. */
    public record Where(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Size(max = 200) @Nullable String address,

            @Pattern(regexp = "WGS84|CGCS2000|GCJ02|BD09") @Nullable
            String datum) {}

    /** Who tells, as far as they want to say. */
    public record Who(
            @Size(max = 50) @Nullable String name,
            @Pattern(regexp = "\\+?[0-9 -]{5,20}") @Nullable String phone) {

        @Override
        public String toString() {
            return "a reporter";
        }
    }
}
