package io.cityops.tenant.catalogue;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import io.cityops.tenant.catalogue.lookup.Found;
import io.cityops.tenant.catalogue.schemes.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What cases can be about: in pages, or as one types. Unless told otherwise it speaks of today's scheme, without what is
 * retired; {@code filed} leaves out the parts of schemes in which cases are about matters only.
 */
@RestController
@RequestMapping("/t/{tenant}/api/catalogue")
class CatalogueController {

    private final Catalogue catalogue;
    private final HeldCatalogues held;

    CatalogueController(Catalogue catalogue, HeldCatalogues held) {
        this.catalogue = catalogue;
        this.held = held;
    }

    @Public
    @GetMapping
    Page<Entry> list(
            @RequestParam(defaultValue = "") @Size(max = 40) String scheme,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Size(max = 10) String major,
            @RequestParam(defaultValue = "false") boolean filed,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var now = held.current();
        var wanted = held.of(scheme, now)
                .and(kindOf(kind))
                .and(entry -> major.isBlank() || entry.major().code().equals(major))
                .and(entry -> retired || !entry.retired())
                .and(entry -> !filed || entry.filed());
        var after = after(cursor);
        var entries = q.isBlank()
                ? now.entries().stream().filter(wanted)
                : now.index().find(q, wanted, Integer.MAX_VALUE).stream().map(Found::what);
        var found = entries.filter(entry -> place(entry).compareTo(after) > 0)
                .sorted(Comparator.comparing(CatalogueController::place))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, last -> Cursor.encode(place(last)));
    }

    /** The nearest entries to what somebody has typed so far: characters, pinyin, initials or the beginning of a code. */
    @Public
    @GetMapping("/lookup")
    Nearest lookup(
            @RequestParam @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Size(max = 40) String scheme,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean filed,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var now = held.current();
        var wanted = held.of(scheme, now)
                .and(kindOf(kind))
                .and(entry -> !entry.retired())
                .and(entry -> !filed || entry.filed());
        return new Nearest(now.index().find(q, wanted, limit).stream()
                .map(found -> new Near(found.what(), found.marks()))
                .toList());
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "It is not a cursor of this list.");
        }
    }

    private static String place(Entry entry) {
        return entry.kind().name() + entry.code() + entry.scheme().key() + entry.id();
    }

    private static Predicate<Entry> kindOf(String code) {
        if (code.isBlank()) {
            return entry -> true;
        }
        var kind = Kind.find(code)
                .orElseThrow(() -> ProblemException.invalid("kind", "“" + code + "” is not one of: part, matter"));
        return entry -> entry.kind() == kind;
    }

    @Needs("catalogue.manage")
    @PutMapping("/{id}/conditions")
    Entry decide(@PathVariable UUID id, @Valid @RequestBody DecidedConditions body) {
        return catalogue.decide(id, body.checked());
    }

    /** Entries, the nearest first. */
    record Nearest(List<Near> items) {}

    /** An entry, and which parts of its texts were typed. */
    record Near(Entry entry, List<Found.Mark> marks) {}
}
