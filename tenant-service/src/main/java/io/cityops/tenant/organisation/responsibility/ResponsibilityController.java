package io.cityops.tenant.organisation.responsibility;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.organisation.responsibility.Responsibilities.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for what; staff see it, who keeps the organisation settles it. */
@RestController
@RequestMapping("/t/{tenant}/api/responsibility")
class ResponsibilityController {

    private final Responsibilities responsibilities;

    ResponsibilityController(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Needs("case.read")
    @GetMapping
    Settled show() {
        return Settled.of(responsibilities.newest());
    }

    /** Who settled it when, the newest first. */
    @Needs("organisation.manage")
    @GetMapping("/versions")
    Page<Settled> versions(
            @RequestParam(defaultValue = "2147483647") @Min(1) int before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return new Page<>(
                responsibilities.before(before, limit).stream().map(Settled::of).toList(), null);
    }

    @Needs("organisation.manage")
    @PutMapping
    Settled settle(@Valid @RequestBody Settling body) {
        return Settled.of(responsibilities.settle(
                body.version(), body.over(responsibilities.newest().content())));
    }

    /** What an administrator settles; what is left out stays as it is. */
    record Settling(
            @NotNull Integer version,
            @Min(0) @Max(500) @Nullable Integer borderMetres,
            @Size(max = 2_000) @Nullable List<@NotNull @Valid AnsweringRule> rules,
            @Size(max = 100) @Nullable List<@NotNull @Valid DutyRoster> rosters) {

        Responsibility over(Responsibility before) {
            return new Responsibility(
                    Objects.requireNonNullElse(borderMetres, before.borderMetres()),
                    Objects.requireNonNullElse(rules, before.rules()),
                    Objects.requireNonNullElse(rosters, before.rosters()));
        }
    }

    /** What is settled, by whom. */
    record Settled(
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            int borderMetres,
            List<AnsweringRule> rules,
            List<DutyRoster> rosters) {

        static Settled of(Version version) {
            var content = version.content();
            return new Settled(
                    version.number(),
                    version.at(),
                    version.by(),
                    content.borderMetres(),
                    content.rules(),
                    content.rosters());
        }
    }
}
