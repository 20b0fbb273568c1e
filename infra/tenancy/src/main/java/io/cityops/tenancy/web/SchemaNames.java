package io.cityops.tenancy.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names the shapes of the OpenAPI document. What goes over the wire is nested in its controller, so two controllers may both
 * have a {@code Described}: here they are {@code UnitDescribed} and {@code FacilityDescribed}, and neither hides the other.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var around = type.getDeclaringClass();
        return around == null
                ? super.getNameOfClass(type)
                : around.getSimpleName().replaceFirst("Controller$", "") + super.getNameOfClass(type);
    }
}
