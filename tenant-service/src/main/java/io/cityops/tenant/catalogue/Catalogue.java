package io.cityops.tenant.catalogue;

import io.cityops.tenant.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's catalogue (目录). */
@Service
@Transactional
public class Catalogue {

    private final Entries entries;
    private final Schemes schemes;
    private final Audit audit;

    Catalogue(Entries entries, Schemes schemes, Audit audit) {
        this.entries = entries;
        this.schemes = schemes;
        this.audit = audit;
    }

    /** All of it, by kind and code. */
    @Transactional(readOnly = true)
    public List<Entry> entries() {
        return entries.findAllByOrderByKindAscCodeAscIdAsc().stream()
                .map(CatalogueEntry::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count() {
        return entries.count();
    }

    /** Gives the tenant its own copy of the scheme that we ship, unless it has one. */
    public void adopt() {
        schemes.adopt();
    }

    Entry decide(UUID id, List<Condition> conditions) {
        var entry = entries.findById(id).orElseThrow(CatalogueProblem.NotFound::new);
        entry.decide(conditions);
        var decided = entries.saveAndFlush(entry).view();
        audit.record(
                "catalogue.decided",
                decided.code(),
                Map.of("name", decided.name(), "kind", decided.kind(), "conditions", decided.conditions()));
        return decided;
    }
}
