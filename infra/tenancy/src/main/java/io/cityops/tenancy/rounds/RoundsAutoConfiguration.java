package io.cityops.tenancy.rounds;

import io.cityops.tenancy.persistence.Shards;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Goes the rounds that every service with a database needs. */
@AutoConfiguration(afterName = "io.cityops.tenancy.persistence.PersistenceAutoConfiguration")
@ConditionalOnClass(name = "org.postgresql.PGConnection")
@ConditionalOnBean(Shards.class)
class RoundsAutoConfiguration {

    @Bean
    ForgettingKeys forgettingKeys(Shards shards) {
        return new ForgettingKeys(shards.relays(), Duration.ofHours(1), Duration.ofMinutes(1));
    }
}
