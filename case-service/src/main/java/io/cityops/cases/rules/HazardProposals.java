package io.cityops.cases.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.lifecycle.HazardRules.Matter;
import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a tenant may well call dangerous: the entries of its schemes for which published standards give one or two hours
 * without a rest, such as open manholes, burst pipes, fallen wires and sunken roads. It is only proposed.
 */
@Component
class HazardProposals {

    private final ReferenceData reference;
    private final Map<Matter, String> groups = read();

    HazardProposals(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * An entry of the catalogue.
     *
     * @param group {@code wells}, {@code pipes}, {@code wires} or {@code roads}
     */
    record Proposed(String scheme, String kind, String code, String name, String group) {}

    List<Proposed> all() {
        return reference.current().catalogue().stream()
                .filter(entry -> !Boolean.TRUE.equals(entry.retired()))
                .flatMap(entry -> of(entry).stream())
                .toList();
    }

    private Optional<Proposed> of(Category entry) {
        return Optional.ofNullable(groups.get(new Matter(entry.scheme(), entry.kind(), entry.code())))
                .map(group -> new Proposed(entry.scheme(), entry.kind(), entry.code(), entry.name(), group));
    }

    private static Map<Matter, String> read() {
        var all = new LinkedHashMap<Matter, String>();
        try {
            new ClassPathResource("rules/hazards.tsv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> all.put(new Matter(cells[0], cells[1], cells[2]), cells[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
