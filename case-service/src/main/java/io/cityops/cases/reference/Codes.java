package io.cityops.cases.reference;

import io.cityops.cases.reference.Reference.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue by scheme, kind and code, which together name one entry; a code alone may name several. */
final class Codes {

    private static final List<String> KINDS = List.of("matter", "part");

    private final Map<Key, Category> entries = new HashMap<>();

    Codes(List<Category> catalogue) {
        catalogue.forEach(entry -> entries.put(new Key(entry.scheme(), entry.kind(), entry.code()), entry));
    }

    /** The entry in a scheme: of the kind, or where none is said, the matter rather than the part. */
    Optional<Category> find(CategoryAsked asked, String scheme) {
        var kind = asked.kind();
        return (kind == null ? KINDS : List.of(kind))
                .stream()
                        .flatMap(one -> Optional.ofNullable(entries.get(new Key(scheme, one, asked.code()))).stream())
                        .findFirst();
    }

    private record Key(String scheme, String kind, String code) {}
}
