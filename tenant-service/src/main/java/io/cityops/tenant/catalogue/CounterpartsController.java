package io.cityops.tenant.catalogue;

import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.catalogue.schemes.Counterparts;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Scheme;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What something of another scheme may be here (新旧对照), for whoever must say it in this tenant's words. */
@RestController
@RequestMapping("/t/{tenant}/api/catalogue/counterparts")
class CounterpartsController {

    private final HeldCatalogues held;

    CounterpartsController(HeldCatalogues held) {
        this.held = held;
    }

    /**
     * The tenant's entries that may be the same. The tenant need not have the scheme that is asked from: a case may come
     * from another level.
     *
     * @param name as it is called there
     * @param to left out, the scheme that counts today
     */
    @Needs("case.read")
    @GetMapping
    Found list(
            @RequestParam @Size(max = 40) String scheme,
            @RequestParam(defaultValue = "matter") @Size(max = 10) String kind,
            @RequestParam @Size(max = 40) String code,
            @RequestParam(defaultValue = "") @Size(max = 100) String name,
            @RequestParam(defaultValue = "") @Size(max = 40) String to) {
        var from = Scheme.find(scheme)
                .orElseThrow(() -> CatalogueProblem.NotAllowed.one("scheme", "one of " + Scheme.keys()));
        var what = Kind.find(kind).orElseThrow(() -> CatalogueProblem.NotAllowed.one("kind", "one of part, matter"));
        var asked = Asked.of(from, what, code, name);
        var now = held.current();
        return new Found(now.entries().stream()
                .filter(held.of(to, now))
                .filter(entry -> entry.scheme() != from && !entry.retired())
                .<Counterpart>mapMulti(
                        (entry, out) -> asked.why(entry).ifPresent(why -> out.accept(new Counterpart(entry, why))))
                .sorted(Comparator.comparing(Counterpart::why)
                        .thenComparing(one -> one.entry().kind(), Comparator.reverseOrder()))
                .toList());
    }

    /** Entries that may be the same, the surer ones first. */
    record Found(List<Counterpart> items) {}

    /** An entry, and why it may be the same. */
    record Counterpart(Entry entry, Counterparts.Why why) {}

    private record Asked(Kind kind, String name, Map<Scheme, Map<String, Counterparts.Why>> known) {

        static Asked of(Scheme from, Kind kind, String code, String name) {
            var known = new EnumMap<Scheme, Map<String, Counterparts.Why>>(Scheme.class);
            for (var to : Scheme.values()) {
                known.put(to, Counterparts.of(from, kind, code, name, to));
            }
            return new Asked(kind, name, known);
        }

        /** A tenant's own entry is in no table, but may be called the same. */
        Optional<Counterparts.Why> why(Entry entry) {
            var why = known.getOrDefault(entry.scheme(), Map.of()).get(entry.ref());
            var sameName = entry.kind() == kind && entry.name().equals(name);
            return Optional.ofNullable(why == null && sameName ? Counterparts.Why.SAME_NAME : why);
        }
    }
}
