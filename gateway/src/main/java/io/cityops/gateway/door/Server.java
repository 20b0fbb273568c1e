package io.cityops.gateway.door;

import io.cityops.gateway.problem.Problems;
import io.cityops.gateway.problem.UnreadableRequests;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** What the door's own web server does beyond Boot's settings: the fast lane, problems for what HTTP cannot read, patience. */
@Configuration(proxyBeanMethods = false)
class Server {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> doorServer(FastLane fastLane, Problems problems) {
        var unreadable = new UnreadableRequests(problems);
        var reading = new KeepReading();
        return factory -> {
            factory.addRouteProviders(fastLane);
            factory.addServerCustomizers(server -> patient(server).doOnChannelInit((_, channel, _) -> {
                if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "cityops.unreadable", unreadable);
                    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "cityops.reading", reading);
                }
            }));
        };
    }

    /** A client that stops in the middle of its request is not waited for. */
    private static HttpServer patient(HttpServer server) {
        return server.readTimeout(SILENCE);
    }
}
