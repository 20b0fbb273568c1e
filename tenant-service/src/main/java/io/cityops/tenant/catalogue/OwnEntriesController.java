package io.cityops.tenant.catalogue;

import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Scheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's own parts and matters, and its own words for the standard's. */
@RestController
@RequestMapping("/t/{tenant}/api/catalogue")
class OwnEntriesController {

    private final OwnEntries own;

    OwnEntriesController(OwnEntries own) {
        this.own = own;
    }

    /** Which numbers of a class are for own entries, and which one comes next. */
    @Needs("catalogue.manage")
    @GetMapping("/numbers")
    OwnEntries.Numbers numbers(
            @RequestParam @Size(max = 40) String scheme,
            @RequestParam @Size(max = 10) String kind,
            @RequestParam @Size(max = 10) String major) {
        var known = Scheme.find(scheme)
                .orElseThrow(() -> CatalogueProblem.NotAllowed.one("scheme", "one of " + Scheme.keys()));
        var wanted = Kind.find(kind).orElseThrow(() -> CatalogueProblem.NotAllowed.one("kind", "one of part, matter"));
        return own.numbers(known, wanted, major);
    }

    @Needs("catalogue.manage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry add(@Valid @RequestBody Added body) {
        return own.add(body.draft());
    }

    @Needs("catalogue.manage")
    @PutMapping("/{id}")
    Entry change(@PathVariable UUID id, @Valid @RequestBody Changed body) {
        return own.change(id, new OwnEntries.Change(body.name().strip(), stripped(body.aliases()), body.retired()));
    }

    private static List<String> stripped(List<String> aliases) {
        return aliases.stream().map(String::strip).distinct().toList();
    }

    /**
     * An own entry to be.
     *
     * @param code left out, the next free number is taken
     */
    record Added(
            @NotNull Scheme scheme,
            @NotNull Kind kind,
            @NotBlank @Size(max = 10) String major,
            @Nullable @Size(max = 10) String code,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 60) String> aliases) {

        OwnEntries.Draft draft() {
            return new OwnEntries.Draft(
                    scheme,
                    kind,
                    major,
                    code == null || code.isBlank() ? null : code.strip(),
                    name.strip(),
                    aliases == null ? List.of() : stripped(aliases));
        }
    }

    /** How an entry is to be; the standard's keep their name and are never retired. */
    record Changed(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 60) String> aliases,
            @NotNull Boolean retired) {}
}
