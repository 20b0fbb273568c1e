package io.cityops.cases.groups;

import io.cityops.cases.lifecycle.Category;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of units (督办群).
 *
 * @param version counts its changes from 1
 * @param members the units in it
 * @param matters what it is asked about; a group without any is asked about whatever no other is
 */
public record SupervisionGroup(
        UUID id, int version, GroupClass kind, String name, List<UUID> members, List<Matter> matters) {

    public SupervisionGroup {
        members = List.copyOf(members);
        matters = List.copyOf(matters);
    }

    /** An entry of a scheme; a code alone names none. */
    public record Matter(String scheme, String kind, String code) {}

    /**
     * The group that is asked about something: one that names it goes before one that names nothing; then the class
     * counts, then the name. A group of leaders is asked only about what it names.
     */
    public static Optional<SupervisionGroup> asked(Collection<SupervisionGroup> all, @Nullable Category category) {
        return all.stream()
                .filter(group -> group.names(category) || group.takesTheRest())
                .min(Comparator.comparing((SupervisionGroup group) -> !group.names(category))
                        .thenComparing(SupervisionGroup::kind)
                        .thenComparing(SupervisionGroup::name));
    }

    private boolean names(@Nullable Category category) {
        return category != null
                && matters.contains(new Matter(category.scheme(), category.kindOrMatter(), category.code()));
    }

    private boolean takesTheRest() {
        return matters.isEmpty() && kind != GroupClass.HARD;
    }
}
