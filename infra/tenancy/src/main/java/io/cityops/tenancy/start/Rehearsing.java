package io.cityops.tenancy.start;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Lets a service rehearse its start where {@code cityops.rehearsal} says so. It is asked when the service starts: the
 * conditions of configuration classes were weighed when it was built.
 */
final class Rehearsing implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.getProperty("cityops.rehearsal", Boolean.class, false)) {
            context.addBeanFactoryPostProcessor(beans -> replace(
                    (BeanDefinitionRegistry) beans,
                    new RootBeanDefinition(Rehearsal.class, () -> new Rehearsal(environment))));
        }
    }

    private static void replace(BeanDefinitionRegistry beans, RootBeanDefinition rehearsal) {
        var name = AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;
        if (beans.containsBeanDefinition(name)) {
            beans.removeBeanDefinition(name);
        }
        beans.registerBeanDefinition(name, rehearsal);
    }
}
