package io.cityops.tenant.catalogue;

import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Room;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parts and matters that the bound tenant adds to a scheme (地方扩展), and what it calls the others. */
@Component
@Transactional
class OwnEntries {

    private final Entries entries;
    private final Schemes schemes;
    private final Editions editions;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    OwnEntries(Entries entries, Schemes schemes, Editions editions, Audit audit) {
        this.entries = entries;
        this.schemes = schemes;
        this.editions = editions;
        this.audit = audit;
    }

    /** Where the tenant numbers its own in a class, and which number comes next. */
    @Transactional(readOnly = true)
    public Numbers numbers(Scheme scheme, Kind kind, String major) {
        var room = room(scheme, kind, major);
        return new Numbers(room.range(), room.next(used(scheme, kind)).orElse(null));
    }

    /** Adds one. Two who add at the same time get the same number proposed; the second is told that it is used. */
    Entry add(Draft draft) {
        if (!schemes.adopted().contains(draft.scheme())) {
            throw refused("/scheme", "adopt " + draft.scheme().key() + " first");
        }
        var room = room(draft.scheme(), draft.kind(), draft.major());
        var used = used(draft.scheme(), draft.kind());
        var code = Optional.ofNullable(draft.code())
                .or(() -> room.next(used))
                .orElseThrow(() -> refused("/code", "all of " + room.range() + " are used"));
        if (!room.has(code)) {
            throw refused("/code", "one of " + room.range() + ", where this scheme leaves room for own entries");
        }
        if (used.contains(code)) {
            throw new CatalogueProblem.Used(code, room.next(used).orElse(null));
        }
        var major = draft.scheme().majors(draft.kind()).stream()
                .filter(known -> known.code().equals(draft.major()))
                .findFirst()
                .orElseThrow();
        return kept(draft, major, code);
    }

    private Entry kept(Draft draft, Major major, String code) {
        var entry = new CatalogueEntry(draft.scheme(), draft.kind(), major, code, draft.name());
        entry.alsoCall(draft.aliases());
        try {
            return saved("catalogue.added", entry);
        } catch (DataIntegrityViolationException e) { // somebody else was faster
            throw new CatalogueProblem.Used(code, null);
        }
    }

    /** Changes what it is called, and whether new cases may be about it. */
    Entry change(UUID id, Change change) {
        var entry = entries.findById(id).orElseThrow(CatalogueProblem.NotFound::new);
        var before = entry.view();
        if (!before.own() && !before.name().equals(change.name())) {
            throw refused("/name", "the standard's entries keep their name; give an alias instead");
        }
        if (!before.own() && change.retired()) {
            throw refused("/retired", "only own entries are retired");
        }
        entry.rename(change.name());
        entry.alsoCall(change.aliases());
        entry.retire(change.retired(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return saved("catalogue.changed", entry);
    }

    private Entry saved(String action, CatalogueEntry entry) {
        var saved = entries.saveAndFlush(entry).view();
        editions.turn();
        audit.record(
                action,
                saved.code(),
                Map.of(
                        "scheme", saved.scheme(),
                        "kind", saved.kind(),
                        "name", saved.name(),
                        "aliases", saved.aliases(),
                        "retired", saved.retired()));
        return saved;
    }

    private List<String> used(Scheme scheme, Kind kind) {
        return entries.findBySchemeAndKind(scheme.key(), kind).stream()
                .map(entry -> entry.view().code())
                .toList();
    }

    private static Room room(Scheme scheme, Kind kind, String major) {
        return scheme.room(kind, major)
                .orElseThrow(() -> refused(
                        "/major",
                        "one of "
                                + String.join(
                                        ", ",
                                        scheme.majors(kind).stream()
                                                .map(Major::code)
                                                .filter(code ->
                                                        scheme.room(kind, code).isPresent())
                                                .toList())));
    }

    private static CatalogueProblem refused(String pointer, String detail) {
        return CatalogueProblem.NotAllowed.one(pointer, detail);
    }

    /**
     * What is to be added.
     *
     * @param code its number, or none for the next one that is free
     */
    record Draft(
            Scheme scheme,
            Kind kind,
            String major,
            @Nullable String code,
            String name,
            List<String> aliases) {}

    /** How an entry is to be from now on. */
    record Change(String name, List<String> aliases, boolean retired) {}

    /**
     * Numbers for own entries of a class.
     *
     * @param range the first and the last
     * @param next the one that is proposed; absent when all are used
     */
    record Numbers(String range, @Nullable String next) {

        Numbers {
            Objects.requireNonNull(range);
        }
    }
}
