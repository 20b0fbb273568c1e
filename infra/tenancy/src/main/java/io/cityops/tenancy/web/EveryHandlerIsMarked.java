package io.cityops.tenancy.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps an application from starting while one of its endpoints does not say who may call it. */
final class EveryHandlerIsMarked implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping handlers;

    EveryHandlerIsMarked(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unmarked = handlers.getHandlerMethods().values().stream()
                .filter(AccessRules::isOurs)
                .filter(method -> !AccessRules.isMarked(method))
                .map(Object::toString)
                .sorted()
                .toList();
        if (!unmarked.isEmpty()) {
            throw new IllegalStateException("@Public, @Needs or @Internal must say who may call " + unmarked);
        }
    }
}
