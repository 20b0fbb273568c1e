package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenant.divisions.Divisions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ladder of tenants: nation, province, city, county; each stands for a division and below one that holds it. */
@Component
class Ladder {

    static final String OPERATORS = "platform";

    private final Divisions divisions;
    private final Directory directory;

    Ladder(Divisions divisions, Directory directory) {
        this.divisions = divisions;
        this.directory = directory;
    }

    /** The tenant above the planned one, when the plan agrees with the divisions. */
    @Nullable
    TenantId parentOf(TenantPlan plan) {
        if (plan.id().equals(TenantId.PLATFORM)) {
            return null;
        }
        var level = levelOf(plan);
        var parent = plan.parent();
        return parent == null ? nearest(plan, level) : named(plan, level, parent);
    }

    private Level levelOf(TenantPlan plan) {
        var division = divisions
                .find(plan.division())
                .orElseThrow(() -> new TenantProblem.BadPlan(
                        "/division", "There is no division " + plan.division() + " in the table."));
        if (!division.level().equals(plan.level())) {
            throw new TenantProblem.BadPlan(
                    "/level",
                    "%s (%s) is a division of the level %s, not %s."
                            .formatted(division.name(), division.code(), division.level(), plan.level()));
        }
        return Level.of(plan.level());
    }

    private @Nullable TenantId nearest(TenantPlan plan, Level level) {
        return directory.entries().stream()
                .map(Directory.Entry::profile)
                .filter(profile -> isAbove(profile, plan, level))
                .max(Comparator.comparing((TenantProfile profile) -> Level.of(profile.level()))
                        .thenComparing(profile -> profile.id().value(), Comparator.reverseOrder()))
                .map(TenantProfile::id)
                .orElse(null);
    }

    private TenantId named(TenantPlan plan, Level level, TenantId parent) {
        var profile = directory
                .find(parent)
                .orElseThrow(() -> new TenantProblem.BadPlan("/parent", "There is no tenant " + parent + "."));
        if (!isAbove(profile, plan, level)) {
            throw new TenantProblem.BadPlan(
                    "/parent",
                    "%s stands for %s, which does not hold %s."
                            .formatted(profile.name(), profile.division(), plan.division()));
        }
        return parent;
    }

    private static boolean isAbove(TenantProfile profile, TenantPlan plan, Level level) {
        if (profile.level().equals(OPERATORS)) {
            return false;
        }
        var upper = Level.of(profile.level());
        return upper.isAbove(level) && upper.holds(profile.division(), plan.division());
    }
}
