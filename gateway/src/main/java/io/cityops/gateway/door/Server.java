package io.cityops.gateway.door;

import io.cityops.gateway.problem.Problems;
import io.cityops.gateway.problem.UnreadableRequests;
import io.netty.channel.Channel;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** What the door's own web server does beyond Boot's settings: the fast lane, problems for what HTTP cannot read, patience. */
@Configuration(proxyBeanMethods = false)
class Server {

    private final UnreadableRequests unreadable;
    private final DoorSettings settings;

    Server(Problems problems, DoorSettings settings) {
        this.unreadable = new UnreadableRequests(problems);
        this.settings = settings;
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> doorServer(FastLane fastLane) {
        return factory -> {
            factory.addRouteProviders(fastLane);
            factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> equip(channel)));
        };
    }

    private void equip(Channel channel) {
        var pipeline = channel.pipeline();
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            pipeline.addAfter(NettyPipeline.HttpCodec, "cityops.unreadable", unreadable);
            pipeline.addAfter(
                    NettyPipeline.HttpCodec,
                    "cityops.patience",
                    new Patience(settings.betweenRequests(), settings.withinRequest()));
        }
    }
}
