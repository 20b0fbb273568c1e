package io.cityops.gateway.upstream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Where the installation describes its interface. */
@RestController
class ApiController {

    private final ApiDocuments documents;

    ApiController(ApiDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/t/{tenant}/api/openapi.json")
    Mono<ObjectNode> openApi() {
        return documents.document();
    }
}
