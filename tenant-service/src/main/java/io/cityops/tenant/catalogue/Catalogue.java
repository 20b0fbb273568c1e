package io.cityops.tenant.catalogue;

import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.catalogue.schemes.Condition;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's catalogue (目录) of all schemes that it has. */
@Service
@Transactional
public class Catalogue {

    private final Entries entries;
    private final Schemes schemes;
    private final Editions editions;
    private final Audit audit;

    Catalogue(Entries entries, Schemes schemes, Editions editions, Audit audit) {
        this.entries = entries;
        this.schemes = schemes;
        this.editions = editions;
        this.audit = audit;
    }

    /** All of it, by scheme, kind and code. */
    @Transactional(readOnly = true)
    public List<Entry> entries() {
        return entries.findAllByOrderBySchemeDescKindAscCodeAscIdAsc().stream()
                .map(CatalogueEntry::view)
                .toList();
    }

    /** Which scheme counts from when. */
    @Transactional(readOnly = true)
    public Chosen chosen() {
        return new Chosen(
                Scheme.USUAL,
                schemes.choices().made().stream().map(Chosen.From::of).toList());
    }

    @Transactional(readOnly = true)
    public long count() {
        return entries.count();
    }

    /** Gives the tenant its own copy of the usual scheme, unless it has one. */
    public void adopt() {
        schemes.adopt(Scheme.USUAL, false);
    }

    Entry decide(UUID id, List<Condition> conditions) {
        var entry = entries.findById(id).orElseThrow(CatalogueProblem.NotFound::new);
        entry.decide(conditions);
        var decided = entries.saveAndFlush(entry).view();
        editions.turn();
        audit.record(
                "catalogue.decided",
                decided.code(),
                Map.of(
                        "scheme",
                        decided.scheme(),
                        "name",
                        decided.name(),
                        "kind",
                        decided.kind(),
                        "conditions",
                        decided.conditions()));
        return decided;
    }
}
