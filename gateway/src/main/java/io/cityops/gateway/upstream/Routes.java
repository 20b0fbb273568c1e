package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.gateway.address.Place;
import io.cityops.gateway.address.Visit;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** One route for each place that a service answers for; {@link Address} alone says what belongs to it. */
@Configuration(proxyBeanMethods = false)
public class Routes {

    /** A piece of a file that arrives in several (tus). */
    public static final String PIECE = "application/offset+octet-stream";

    private final Installation installation;
    private final UpstreamSettings settings;
    private final Parts parts;

    Routes(Installation installation, UpstreamSettings settings, Parts parts) {
        this.installation = installation;
        this.settings = settings;
        this.parts = parts;
    }

    @Bean
    HttpClientCustomizer patience() {
        return client -> client.option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connect().toMillis());
    }

    @Bean
    RouteLocator routesToParts(RouteLocatorBuilder builder) {
        var routes = builder.routes();
        for (var place : Place.values()) {
            var part = place.part();
            if (part != null) {
                var stream = place == Place.CASE_STREAM;
                add(routes, place + "-files", part, isAt(place).and(Routes::bringsFiles), settings.upload());
                add(routes, place.name(), part, isAt(place), stream ? Duration.ofMillis(-1) : settings.answer());
            }
        }
        return routes.build();
    }

    private void add(
            RouteLocatorBuilder.Builder routes,
            String id,
            Part part,
            Predicate<ServerWebExchange> where,
            Duration answer) {
        GatewayFilter guarded = new GuardedCall(part, parts);
        routes.route(
                id,
                route -> route.predicate(where)
                        .filters(filters -> filters.filter(guarded))
                        .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, answer.toMillis())
                        .uri(installation.of(part)));
    }

    private static Predicate<ServerWebExchange> isAt(Place place) {
        return exchange -> Visit.addressOf(exchange).place() == place;
    }

    private static boolean bringsFiles(ServerWebExchange exchange) {
        var types = exchange.getRequest().getHeaders().getOrEmpty("Content-Type");
        return types.stream()
                .anyMatch(type -> type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) || type.startsWith(PIECE));
    }
}
