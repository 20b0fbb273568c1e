package io.cityops.tenancy.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into the OpenAPI document who may call what, as {@code x-access}: public, internal, or the permissions; and what
 * the annotations of a handler do not say for themselves.
 */
@AutoConfiguration
@ConditionalOnClass(GlobalOperationCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessInOpenApi {

    @Bean
    GlobalOperationCustomizer accessCustomizer() {
        return AccessInOpenApi::describe;
    }

    /** First among the converters, which makes it the last to be asked. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    GlobalOpenApiCustomizer pathCustomizer() {
        return PathInOpenApi::complete;
    }

    /** A name that stays when another handler is called alike: {@code unitAdd} for that of the controller of units. */
    private static String nameOf(HandlerMethod method) {
        var controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        return StringUtils.uncapitalize(controller)
                + StringUtils.capitalize(method.getMethod().getName());
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        operation.setOperationId(nameOf(method));
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
