package io.cityops.tenant.catalogue.schemes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a part or matter of one scheme may be in another (新旧对照): often one, sometimes several, sometimes none. It is
 * told to people who decide; nothing is renamed by it.
 */
public final class Counterparts {

    private Counterparts() {}

    /** Why two are thought to be the same. */
    public enum Why {

        /** The table of correspondence between GB/T 30428.2-2013 and GB/T 47678.5-2026 says so. */
        TABLE,

        /** They are called the same. */
        SAME_NAME;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds and codes in the other scheme, as {@code matter:06010}, the surer ones first. */
    public static Map<String, Why> of(Scheme from, Kind kind, String code, String name, Scheme to) {
        var found = new LinkedHashMap<String, Why>();
        byTable(from, kind.code() + ":" + code, to).forEach(ref -> found.putIfAbsent(ref, Why.TABLE));
        named(to, kind, name).forEach(ref -> found.putIfAbsent(ref, Why.SAME_NAME));
        if (from == Scheme.CJT_214_2007) {
            named(Scheme.GBT_30428_2_2013, kind, name)
                    .flatMap(ref -> byTable(Scheme.GBT_30428_2_2013, ref, to))
                    .forEach(ref -> found.putIfAbsent(ref, Why.SAME_NAME));
        }
        return found;
    }

    /** Read one way from the old to the new, the other way from the new to the old. */
    private static Stream<String> byTable(Scheme from, String ref, Scheme to) {
        if (from == Scheme.GBT_30428_2_2013) {
            return Shipped.of(to).stream()
                    .filter(entry -> entry.corresponds().contains(ref))
                    .map(Shipped::ref);
        }
        return to != Scheme.GBT_30428_2_2013
                ? Stream.empty()
                : Shipped.of(from).stream()
                        .filter(entry -> entry.ref().equals(ref))
                        .map(Shipped::corresponds)
                        .flatMap(List::stream);
    }

    private static Stream<String> named(Scheme scheme, Kind kind, String name) {
        return Shipped.of(scheme).stream()
                .filter(entry -> entry.kind() == kind && entry.name().equals(name))
                .map(Shipped::ref);
    }
}
