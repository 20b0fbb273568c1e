package io.cityops.gateway.upstream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the door waits for a service.
 *
 * @param answer until the first byte of an answer
 * @param upload the same for requests that bring files
 * @param connect until a connection stands
 * @param rest how long a service that keeps failing is left alone
 * @param window how many calls decide whether it keeps failing
 * @param connections at most that many connections to one service
 */
@ConfigurationProperties("cityops.gateway.upstream")
public record UpstreamSettings(
        @DefaultValue("10s") Duration answer,
        @DefaultValue("60s") Duration upload,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("5s") Duration rest,
        @DefaultValue("20") int window,
        @DefaultValue("500") int connections) {}
