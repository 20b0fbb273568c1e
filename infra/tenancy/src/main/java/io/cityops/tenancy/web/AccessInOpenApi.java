package io.cityops.tenancy.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/** Writes into the OpenAPI document who may call what, as {@code x-access}: public, internal, or the permissions. */
@AutoConfiguration
@ConditionalOnClass(GlobalOperationCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessInOpenApi {

    @Bean
    GlobalOperationCustomizer accessCustomizer() {
        return AccessInOpenApi::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        var needs = AccessRules.mark(method, Needs.class);
        if (needs.isPresent()) {
            operation.addExtension("x-access", List.of(needs.get().value()));
            return operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        }
        operation.addExtension(
                "x-access", AccessRules.mark(method, Internal.class).isPresent() ? "internal" : "public");
        return operation;
    }
}
