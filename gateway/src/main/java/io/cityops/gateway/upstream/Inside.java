package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.RequestIds;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The door's own calls to the services: with the service key, and under the public address, so that issuers come out right. */
@Configuration(proxyBeanMethods = false)
class Inside {

    static final String KEY_HEADER = "X-CityOps-Service";

    @Bean
    WebClient insideCalls(Installation installation, UpstreamSettings settings, Hygiene hygiene) {
        var pool = ConnectionProvider.builder("inside")
                .maxConnections(64)
                .maxIdleTime(Duration.ofSeconds(15))
                .build();
        var http = HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connect().toMillis())
                .responseTimeout(settings.answer());
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeader(KEY_HEADER, installation.serviceKey())
                .defaultRequest(request -> hygiene.introduce(RequestIds.accept(null), "127.0.0.1", request::header))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .build();
    }
}
