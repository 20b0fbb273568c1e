package io.cityops.local.testing.spring;

import io.cityops.local.testing.TestServers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Reads {@link OnTestServers}, also from the classes that enclose a nested test. */
final class TestServersFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        var asked = TestContextAnnotationUtils.findMergedAnnotation(test, OnTestServers.class);
        return asked == null ? null : new Customizer(List.of(asked.databases()), asked.elasticsearch());
    }

    /** Equal ones share a context; what a test sets itself goes before what the servers say. */
    private record Customizer(List<String> databases, boolean elasticsearch) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> properties =
                    new LinkedHashMap<>(TestServers.properties(databases.toArray(String[]::new)));
            if (elasticsearch) {
                properties.putAll(TestServers.searchProperties());
            }
            var source = new MapPropertySource("test servers", properties);
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
                sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, source);
            } else {
                sources.addFirst(source);
            }
        }
    }
}
