package io.cityops.cases.groups;

import io.cityops.cases.groups.SupervisionGroup.Matter;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes and changes groups of units. */
@Component
public class Grouping {

    private final Groups groups;

    Grouping(Groups groups) {
        this.groups = groups;
    }

    /**
     * Makes a group.
     *
     * @param by whose word it is
     * @throws ProblemException when the name is taken, or there are too many
     */
    public SupervisionGroup add(GroupClass kind, String name, List<UUID> members, List<Matter> matters, String by) {
        if (groups.count() >= Groups.MOST) {
            throw ProblemException.invalid("/name", "At most " + Groups.MOST + " groups.");
        }
        var group = new SupervisionGroup(Ids.next(), 1, kind, name, members, matters);
        return named(() -> {
            groups.add(group, by);
            return group;
        });
    }

    /** Whether the bound tenant has any. */
    public boolean begun() {
        return groups.count() > 0;
    }

    SupervisionGroup change(SupervisionGroup wanted, String by) {
        if (groups.find(wanted.id()).isEmpty()) {
            throw ProblemException.notFound("group");
        }
        if (named(() -> groups.change(wanted, by))) {
            return wanted;
        }
        throw new ProblemException(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this group meanwhile. Nothing of yours was written.");
    }

    private static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "name-taken",
                    "The name is taken",
                    "Another group has this name.",
                    List.of(new FieldError("/name", "Another group has this name.")));
        }
    }
}
