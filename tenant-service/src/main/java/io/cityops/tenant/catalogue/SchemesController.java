package io.cityops.tenant.catalogue;

import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.catalogue.schemes.Choice;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Scheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The schemes that there are, those that a tenant has, and the one that counts. */
@RestController
@RequestMapping("/t/{tenant}/api/catalogue")
class SchemesController {

    private final Schemes schemes;
    private final HeldCatalogues held;

    SchemesController(Schemes schemes, HeldCatalogues held) {
        this.schemes = schemes;
        this.held = held;
    }

    @Needs("case.read")
    @GetMapping("/schemes")
    Known known() {
        var now = held.current();
        return new Known(
                now.choices().on(schemes.today()),
                now.choices().made().reversed().stream().limit(100).toList(),
                Arrays.stream(Scheme.values())
                        .map(scheme -> OneOfThem.of(scheme, now.entries()))
                        .toList());
    }

    @Needs("catalogue.manage")
    @PutMapping("/schemes/{key}")
    Known adopt(@PathVariable String key, @Valid @RequestBody Adopted body) {
        var scheme = Scheme.find(key).orElseThrow(CatalogueProblem.NotFound::new);
        schemes.adopt(scheme, Boolean.TRUE.equals(body.examples()));
        return known();
    }

    @Needs("catalogue.manage")
    @PutMapping("/current")
    Known choose(@Valid @RequestBody ToChoose body) {
        schemes.choose(body.scheme(), body.from());
        return known();
    }

    /**
     * All schemes.
     *
     * @param choices every decision, those for the latest days first
     */
    record Known(Scheme current, List<Choice> choices, List<OneOfThem> items) {}

    /**
     * A scheme, and how much of it the tenant has.
     *
     * @param title the number of the standard as people write it
     * @param entries how many of the tenant's entries are in it, own ones included; none while it is not adopted
     * @param partMajors classes in which the tenant may number own parts, and so for matters
     */
    record OneOfThem(
            Scheme key, String title, long entries, long own, List<Major> partMajors, List<Major> matterMajors) {

        static OneOfThem of(Scheme scheme, List<Entry> all) {
            var has = all.stream().filter(entry -> entry.scheme() == scheme).toList();
            return new OneOfThem(
                    scheme,
                    scheme.title(),
                    has.size(),
                    has.stream().filter(Entry::own).count(),
                    open(scheme, Kind.PART),
                    open(scheme, Kind.MATTER));
        }

        private static List<Major> open(Scheme scheme, Kind kind) {
            return scheme.majors(kind).stream()
                    .filter(major -> scheme.room(kind, major.code()).isPresent())
                    .toList();
        }
    }

    /** Whether another city's own entries are taken along as examples. */
    record Adopted(@Nullable Boolean examples) {}

    /** The scheme of new reports from a day on. */
    record ToChoose(@NotNull Scheme scheme, @NotNull LocalDate from) {}
}
