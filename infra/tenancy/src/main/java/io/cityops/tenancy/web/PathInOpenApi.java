package io.cityops.tenancy.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Declares the parameters of a path that no handler takes as an argument, above all the tenant, which is bound instead. */
final class PathInOpenApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private PathInOpenApi() {}

    static void complete(OpenAPI document) {
        document.getPaths().forEach((path, item) -> {
            var variables = VARIABLE.matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            item.readOperations().forEach(operation -> complete(operation, variables));
        });
    }

    private static void complete(Operation operation, List<String> variables) {
        var declared = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        var all = new ArrayList<Parameter>();
        variables.stream()
                .filter(name -> declared.stream()
                        .noneMatch(known -> "path".equals(known.getIn()) && name.equals(known.getName())))
                .map(PathInOpenApi::parameter)
                .forEach(all::add);
        all.addAll(declared);
        if (!all.isEmpty()) {
            operation.setParameters(all);
        }
    }

    private static Parameter parameter(String name) {
        var text = new Schema<String>();
        text.setType("string");
        text.setTypes(Set.of("string"));
        return new PathParameter().name(name).schema(text);
    }
}
