package io.cityops.search.ogc;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells the service's OpenAPI document of the query parameters that the OGC API's own document tells of. */
@Component
class OgcInOpenApi implements GlobalOpenApiCustomizer {

    private static final String HOME = "/t/{tenant}/ogc";

    private final ApiDocument document;

    OgcInOpenApi(ApiDocument document) {
        this.document = document;
    }

    @Override
    public void customise(OpenAPI service) {
        service.getPaths().forEach((path, item) -> {
            if (path.startsWith(HOME)) {
                describe(item, path.substring(HOME.length()));
            }
        });
    }

    private void describe(PathItem item, String path) {
        document.queryParameters(path)
                .map(OgcInOpenApi::read)
                .forEach(parameter -> item.readOperations().forEach(asked -> asked.addParametersItem(parameter)));
    }

    private static Parameter read(JsonNode parameter) {
        try {
            return Json31.mapper().readValue(parameter.toString(), Parameter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The OGC document declares what is no parameter", e);
        }
    }
}
