package io.cityops.cases.disputes.web;

import io.cityops.cases.disputes.DisputeSettings;
import io.cityops.cases.disputes.StoredDisputeSettings;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the tenant settles whose something is. */
@RestController
@RequestMapping("/t/{tenant}/api/disputes/settings")
class DisputeSettingsController {

    private final StoredDisputeSettings settings;

    DisputeSettingsController(StoredDisputeSettings settings) {
        this.settings = settings;
    }

    @Needs({"case.read", "organisation.manage"})
    @GetMapping
    DisputeSettings show() {
        return settings.current();
    }

    @Needs("organisation.manage")
    @PutMapping
    DisputeSettings change(@RequestBody @Valid Wanted wanted) {
        var next = new DisputeSettings(wanted.version() + 1, wanted.hours(), wanted.metres(), wanted.decider());
        return settings.change(next, Caller.current().name());
    }

    /**
     * The settings as they should be, by somebody who looked at a version.
     *
     * @param decider code of a role; absent for whoever dispatches
     */
    record Wanted(
            @NotNull @Min(0) Integer version,
            @NotNull @Min(1) @Max(80) Integer hours,
            @NotNull @Min(1) @Max(200) Integer metres,

            @Nullable @Pattern(regexp = "[a-z][a-z0-9_]{1,39}")
            String decider) {}
}
