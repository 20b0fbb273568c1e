package io.cityops.tenancy.persistence;

import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts both walls round the database of a service that has one. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass(name = {"org.postgresql.PGConnection", "org.flywaydb.core.Flyway"})
@EnableConfigurationProperties(ShardSettings.class)
class PersistenceAutoConfiguration {

    @Bean
    Shards shards(ShardSettings settings) {
        return new Shards(settings);
    }

    @Bean
    TenantDataSource dataSource(Shards shards) {
        return new TenantDataSource(shards);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.hibernate.SessionFactory")
    static class WithHibernate {

        @Bean
        HibernatePropertiesCustomizer bothWalls(TenantDataSource dataSource) {
            var walls = new TenantConnections(dataSource);
            return properties -> {
                properties.put(MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, walls);
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, walls);
            };
        }
    }
}
