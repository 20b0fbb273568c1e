package io.cityops.cases.levels;

import com.nimbusds.jose.jwk.JWKSet;
import io.cityops.cases.levels.Wire.Delivery.Refused;
import io.cityops.cases.levels.Wire.Delivery.Taken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Speaks HTTP to the public addresses of tenants. */
@Component
final class HttpWire implements Wire {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int TOLD = 300;

    private final LevelSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    HttpWire(LevelSettings settings) {
        this.settings = settings;
    }

    @Override
    public Delivery deliver(String peer, String message) {
        var answer = send(request(peer, "/levels/inbox")
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(message))
                .build());
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return new Taken();
        }
        if (status / 100 == 4 && status != 408 && status != 429) {
            return new Refused(status + " "
                    + answer.body().substring(0, Math.min(TOLD, answer.body().length())));
        }
        throw new Unreachable("the peer answered " + status);
    }

    @Override
    public JWKSet keys(String peer) {
        var answer = send(request(peer, "/levels/key").GET().build());
        if (answer.statusCode() != 200) {
            throw new Unreachable("the peer's keys answered " + answer.statusCode());
        }
        try {
            return JWKSet.parse(answer.body());
        } catch (ParseException e) {
            throw new Unreachable("the peer's keys cannot be read");
        }
    }

    private HttpRequest.Builder request(String peer, String path) {
        return HttpRequest.newBuilder(URI.create(settings.address(peer) + path)).timeout(ANSWER);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unreachable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }
}
