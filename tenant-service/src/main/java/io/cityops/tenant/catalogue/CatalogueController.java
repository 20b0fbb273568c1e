package io.cityops.tenant.catalogue;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/t/{tenant}/api/catalogue")
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Public
    @GetMapping
    Page<Entry> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Size(max = 10) String major,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var wanted = kind == null || kind.isBlank() ? null : kindOf(kind);
        var words = q.strip();
        var after = after(cursor);
        var found = catalogue.entries().stream()
                .filter(entry -> wanted == null || entry.kind() == wanted)
                .filter(entry -> major.isBlank() || entry.major().code().equals(major))
                .filter(entry -> entry.code().startsWith(words) || entry.name().contains(words))
                .filter(entry -> place(entry).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, last -> Cursor.encode(place(last)));
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "It is not a cursor of this list.");
        }
    }

    private static String place(Entry entry) {
        return entry.kind().name() + entry.code() + entry.id();
    }

    private static Kind kindOf(String kind) {
        return Kind.find(kind)
                .orElseThrow(() -> ProblemException.invalid("kind", "“" + kind + "” is not one of: part, matter"));
    }

    @Needs("catalogue.manage")
    @PutMapping("/{id}/conditions")
    Entry decide(@PathVariable UUID id, @Valid @RequestBody Decided body) {
        return catalogue.decide(id, body.checked());
    }

    /** The conditions from now on; one without an id is new. */
    record Decided(@NotNull @Size(max = 20) List<@NotNull @Valid Given> conditions) {

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
    }

    /** A condition as an administrator gives it. */
    record Given(
            @Nullable UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid GivenLimit limit) {

        Condition condition() {
            return new Condition(id == null ? Ids.next() : id, name.strip(), new Limit(limit.value(), limit.unit()));
        }
    }

    /** A limit as an administrator gives it. */
    record GivenLimit(@NotNull @Min(1) @Max(Limit.MOST) Integer value, Limit.@NotNull Unit unit) {}
}
