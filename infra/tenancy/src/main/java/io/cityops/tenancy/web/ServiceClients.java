package io.cityops.tenancy.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Makes clients of the other services: they show the service key, hand on the request's id and do not wait for ever. */
public final class ServiceClients {

    static final String KEY_HEADER = "X-CityOps-Service";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final WebSettings settings;

    public ServiceClients(WebSettings settings) {
        this.settings = settings;
    }

    /** A client of one service's internal addresses. */
    public RestClient of(String service) {
        var http = java.net.http.HttpClient.newBuilder().connectTimeout(CONNECT).build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(ANSWER);
        return RestClient.builder()
                .baseUrl(settings.service(service).toString())
                .requestFactory(factory)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().set(KEY_HEADER, settings.serviceKey());
                    handOn(request.getHeaders(), RequestIdFilter.HEADER, MDC.get(RequestIdFilter.MDC_KEY));
                    handOn(request.getHeaders(), RequestIdFilter.TRACE_HEADER, MDC.get(RequestIdFilter.TRACE_MDC_KEY));
                    return execution.execute(request, body);
                })
                .build();
    }

    private static void handOn(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            headers.set(name, value);
        }
    }
}
