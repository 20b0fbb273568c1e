package io.cityops.tenant.catalogue;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.catalogue.schemes.Condition;
import io.cityops.tenant.catalogue.schemes.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of an entry from now on, as an administrator gives them; one without an id is new. */
record DecidedConditions(@NotNull @Size(max = 20) List<@NotNull @Valid Given> conditions) {

    List<Condition> checked() {
        var errors = new ArrayList<FieldError>();
        var names = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (int at = 0; at < conditions.size(); at++) {
            var given = conditions.get(at);
            if (!names.add(given.name().strip())) {
                errors.add(new FieldError("/conditions/" + at + "/name", "another condition is called so"));
            }
            if (given.id() != null && !ids.add(given.id())) {
                errors.add(new FieldError("/conditions/" + at + "/id", "another condition has it"));
            }
        }
        if (!errors.isEmpty()) {
            throw new CatalogueProblem.NotAllowed(errors);
        }
        return conditions.stream().map(Given::condition).toList();
    }

    /** A condition as an administrator gives it. */
    record Given(
            @Nullable UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid GivenLimit limit) {

        Condition condition() {
            return new Condition(
                    id == null ? Ids.next() : id, name.strip(), new Limit(limit.value(), limit.unit()), null);
        }
    }

    /** A limit as an administrator gives it. */
    record GivenLimit(@NotNull @Min(1) @Max(Limit.MOST) Integer value, Limit.@NotNull Unit unit) {}
}
