package io.cityops.cases.groups;

import io.cityops.cases.groups.SupervisionGroup.Matter;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's groups of units: staff see them, who keeps the organisation changes them. */
@RestController
@RequestMapping("/t/{tenant}/api/disputes/groups")
class GroupController {

    private final Groups groups;
    private final Grouping grouping;
    private final ReferenceData reference;

    GroupController(Groups groups, Grouping grouping, ReferenceData reference) {
        this.groups = groups;
        this.grouping = grouping;
        this.reference = reference;
    }

    @Needs({"case.read", "organisation.manage"})
    @GetMapping
    Page<SupervisionGroup> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor) {
        return Page.of(groups.after(after(cursor), limit + 1), limit, group -> Cursor.encode(group.name()));
    }

    @Needs("organisation.manage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SupervisionGroup add(@RequestBody @Valid Told told) {
        requireUnits(told);
        return grouping.add(told.kind(), told.name().strip(), told.units(), told.named(), name());
    }

    @Needs("organisation.manage")
    @PutMapping("/{id}")
    SupervisionGroup change(@PathVariable UUID id, @RequestBody @Valid Changed changed) {
        var told = changed.group();
        requireUnits(told);
        var wanted = new SupervisionGroup(
                id, changed.version() + 1, told.kind(), told.name().strip(), told.units(), told.named());
        return grouping.change(wanted, name());
    }

    /** What was asked of it before stays as it is. */
    @Needs("organisation.manage")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (!groups.remove(id)) {
            throw ProblemException.notFound("group");
        }
    }

    private void requireUnits(Told told) {
        for (var at = 0; at < told.members().size(); at++) {
            if (reference.unit(told.members().get(at)).isEmpty()) {
                throw ProblemException.invalid("/members/" + at, "There is no such unit.");
            }
        }
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    private static String name() {
        return Caller.current().name();
    }

    /** A group as it should be. */
    record Told(
            @NotNull GroupClass kind,
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> members,
            @Nullable @Size(max = 500) List<@NotNull @Valid Entry> matters) {

        List<UUID> units() {
            return members.stream().distinct().toList();
        }

        List<Matter> named() {
            return matters == null
                    ? List.of()
                    : matters.stream()
                            .map(entry -> new Matter(entry.scheme(), entry.kind(), entry.code()))
                            .distinct()
                            .toList();
        }
    }

    /** An entry of the catalogue. */
    record Entry(
            @NotBlank @Size(max = 40) String scheme,
            @NotNull @Pattern(regexp = "part|matter") String kind,
            @NotBlank @Size(max = 40) String code) {}

    /** A group as it should be, by somebody who looked at a version. */
    record Changed(@NotNull Integer version, @NotNull @Valid Told group) {}
}
