package io.cityops.cases.open311;

import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.Reference.Condition;
import io.cityops.cases.reference.ReferenceData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be reported, by the bound tenant's catalogue (类别目录): a service for every code, and its filing conditions as
 * the one attribute that a reporter may choose a value of.
 */
@Component
class ServiceList {

    static final String CONDITION = "condition";

    private final ReferenceData reference;

    ServiceList(ReferenceData reference) {
        this.reference = reference;
    }

    List<Map<String, @Nullable Object>> all() {
        var byCode = new LinkedHashMap<String, Category>();
        reference.offered().forEach(one -> byCode.merge(one.code(), one, ServiceList::reported));
        return byCode.values().stream().map(ServiceList::service).toList();
    }

    /** @throws GeoReportProblem when the catalogue has no such code */
    Map<String, @Nullable Object> definition(String code) {
        var category = find(code);
        Map<String, @Nullable Object> definition = new LinkedHashMap<>();
        definition.put("service_code", category.code());
        definition.put("attributes", category.conditions().isEmpty() ? List.of() : List.of(attribute(category)));
        return definition;
    }

    /** @throws GeoReportProblem when the catalogue has no such code */
    Category find(String code) {
        return reference.category(CategoryAsked.of(code)).orElseThrow(() -> GeoReportProblem.notFound("service_code"));
    }

    /**
     * The condition that a reporter chose, if any.
     *
     * @throws GeoReportProblem when it is none of the service's
     */
    Optional<Condition> chosen(Category category, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        var found = uuid(key).flatMap(category::condition);
        if (found.isEmpty()) {
            throw new GeoReportProblem(400, "attribute[%s] has no value %s".formatted(CONDITION, key));
        }
        return found;
    }

    /** A part and a matter may go by one code: the matter is what is reported. */
    private static Category reported(Category one, Category other) {
        return one.kind().equals("matter") ? one : other;
    }

    private static Map<String, @Nullable Object> service(Category category) {
        Map<String, @Nullable Object> service = new LinkedHashMap<>();
        var group = category.major() == null ? null : category.major().name();
        service.put("service_code", category.code());
        service.put("service_name", category.name());
        service.put("description", group == null ? category.name() : group + " · " + category.name());
        service.put("metadata", !category.conditions().isEmpty());
        service.put("type", "realtime");
        service.put("keywords", "");
        service.put("group", group);
        return service;
    }

    private static Map<String, @Nullable Object> attribute(Category category) {
        Map<String, @Nullable Object> attribute = new LinkedHashMap<>();
        attribute.put("variable", true);
        attribute.put("code", CONDITION);
        attribute.put("datatype", "singlevaluelist");
        attribute.put("required", false);
        attribute.put("datatype_description", null);
        attribute.put("order", 1);
        attribute.put("description", "具体情形");
        var values = new ArrayList<Map<String, Object>>();
        for (var condition : category.conditions()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("key", condition.id().toString());
            value.put("name", condition.name());
            values.add(value);
        }
        attribute.put("values", values);
        return attribute;
    }

    private static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
