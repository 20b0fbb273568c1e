package io.cityops.tenancy.events;

import io.cityops.tenancy.persistence.Shards;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets a service tell (when it has a database) and hear (when it has consumers). */
@AutoConfiguration(
        afterName = {
            "io.cityops.tenancy.persistence.PersistenceAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnClass(StringRedisTemplate.class)
@ConditionalOnBean(StringRedisTemplate.class)
class EventsAutoConfiguration {

    /** Starts and stops every consumer of the service. */
    @Bean
    SmartLifecycle streamReaders(ObjectProvider<EventConsumer> consumers, StringRedisTemplate redis, JsonMapper json) {
        var members = new GroupMember.Factory(redis);
        return new Readers(consumers.stream()
                .map(consumer -> new StreamReader(consumer, members, json))
                .toList());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Shards.class)
    static class Telling {

        @Bean
        OutboxRelay outboxRelay(Shards shards, StringRedisTemplate redis, Environment environment) {
            sendBatchesAtOnce(redis.getRequiredConnectionFactory());
            var service = environment.getRequiredProperty("spring.application.name");
            return new OutboxRelay(
                    shards.relays().stream().map(OutboxShard::new).toList(), new StreamWriter(redis, service));
        }

        /** Unless told, the client sends every command of a batch by itself. */
        private static void sendBatchesAtOnce(RedisConnectionFactory connections) {
            if (connections instanceof LettuceConnectionFactory lettuce) {
                lettuce.setPipeliningFlushPolicy(LettuceConnection.PipeliningFlushPolicy.flushOnClose());
            }
        }

        @Bean
        Outbox outbox(DataSource dataSource, JsonMapper json, OutboxRelay relay) {
            return new JdbcOutbox(new JdbcTemplate(dataSource), json, relay);
        }
    }

    private record Readers(List<StreamReader> readers) implements SmartLifecycle {

        @Override
        public void start() {
            readers.forEach(StreamReader::start);
        }

        @Override
        public void stop() {
            readers.forEach(StreamReader::stop);
        }

        @Override
        public boolean isRunning() {
            return readers.stream().anyMatch(StreamReader::isRunning);
        }
    }
}
