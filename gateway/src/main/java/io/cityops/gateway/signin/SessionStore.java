package io.cityops.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;

/** Sessions lie in Redis, where every door of the installation finds them. */
@Configuration(proxyBeanMethods = false)
@EnableRedisWebSession(redisNamespace = "cityops:session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SessionStore {

    @Bean
    Sessions<?> sessions(ReactiveSessionRepository<? extends Session> repository) {
        return new Sessions<>(repository);
    }
}
