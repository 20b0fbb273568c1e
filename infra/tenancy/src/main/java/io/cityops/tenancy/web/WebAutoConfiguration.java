package io.cityops.tenancy.web;

import io.cityops.tenancy.directory.RemoteTenantDirectory;
import io.cityops.tenancy.directory.TenantDirectory;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Puts the door on a service that answers HTTP. */
@AutoConfiguration(
        afterName = {
            "io.cityops.tenancy.persistence.PersistenceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        },
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemAdvice.class, LastResort.class, TokenSecurity.class})
class WebAutoConfiguration {

    @Bean
    ServiceClients serviceClients(WebSettings settings) {
        return new ServiceClients(settings);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    @ConditionalOnMissingBean
    TenantDirectory tenantDirectory(ServiceClients clients) {
        return new RemoteTenantDirectory(clients.of("tenant"));
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TenantFilter> tenantFilter(TenantDirectory directory, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new TenantFilter(directory, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebMvcRegistrations handlersByPlace() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new HandlersByPlace();
            }
        };
    }

    @Bean
    EveryHandlerIsMarked everyHandlerIsMarked(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new EveryHandlerIsMarked(handlers);
    }

    @Bean
    WebMvcConfigurer accessRules(WebSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessRules(settings.serviceKey())).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.postgresql.PGConnection")
    @ConditionalOnBean(DataSource.class)
    static class WithDatabase {

        @Bean
        IdempotentRequests idempotentRequests(
                DataSource dataSource, PlatformTransactionManager transactions, JsonMapper json) {
            return new IdempotentRequests(JdbcClient.create(dataSource), transactions, json);
        }
    }
}
