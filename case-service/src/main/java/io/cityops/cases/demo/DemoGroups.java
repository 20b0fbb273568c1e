package io.cityops.cases.demo;

import io.cityops.cases.groups.GroupClass;
import io.cityops.cases.groups.Grouping;
import io.cityops.cases.groups.SupervisionGroup.Matter;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.CurrentTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The groups of units (督办群) that a demo city asks whose something is, as data, by tenant; members go by their names. */
@Component
class DemoGroups {

    private static final TypeReference<Map<String, List<Told>>> BY_TENANT = new TypeReference<>() {};

    private final Grouping grouping;
    private final ReferenceData reference;
    private final JsonMapper json;

    DemoGroups(Grouping grouping, ReferenceData reference, JsonMapper json) {
        this.grouping = grouping;
        this.reference = reference;
        this.json = json;
    }

    /** Makes the groups of the bound tenant, unless there are some. */
    @Transactional
    public void gather() {
        if (!grouping.begun()) {
            told().forEach(this::gather);
        }
    }

    private void gather(Told group) {
        var units = units(group.members());
        if (!units.isEmpty()) {
            grouping.add(group.kind(), group.name(), units, group.matters(), "演示数据");
        }
    }

    private List<Told> told() {
        try (var file = new ClassPathResource("demo/groups.json").getInputStream()) {
            return json.readValue(file, BY_TENANT)
                    .getOrDefault(CurrentTenant.get().value(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> units(List<String> names) {
        return reference.current().units().stream()
                .filter(unit -> names.contains(unit.name()))
                .map(Unit::id)
                .toList();
    }

    private record Told(GroupClass kind, String name, List<String> members, List<Matter> matters) {}
}
