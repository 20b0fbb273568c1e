package io.cityops.gateway.signin;

import io.cityops.gateway.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * Sessions (会话) of browsers, in Redis. Changes are written at once and one by one, not at the end of a request, so that requests
 * side by side do not undo each other.
 */
final class Sessions<S extends Session> {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    static final Duration UNTIL_SIGNED_IN = Duration.ofMinutes(15);
    static final Duration IDLE = Duration.ofHours(8);
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final ReactiveSessionRepository<S> repository;

    Sessions(ReactiveSessionRepository<S> repository) {
        this.repository = repository;
    }

    /** The session of that id, kept alive by being asked for. */
    Mono<Session> find(String id) {
        return repository.findById(id).flatMap(this::touched).onErrorMap(DataAccessException.class, Sessions::away);
    }

    private Mono<Session> touched(S session) {
        var now = Instant.now();
        if (session.getLastAccessedTime().plus(TOUCH_AFTER).isAfter(now)) {
            return Mono.just(session);
        }
        session.setLastAccessedTime(now);
        return repository
                .save(session)
                .onErrorComplete(IllegalStateException.class)
                .thenReturn(session);
    }

    /** A new session; returns it once it lies in Redis. */
    Mono<Session> begin(Consumer<Session> content) {
        return repository
                .createSession()
                .flatMap(session -> {
                    session.setMaxInactiveInterval(UNTIL_SIGNED_IN);
                    return saved(session, content);
                })
                .onErrorMap(DataAccessException.class, Sessions::away);
    }

    /** Changes a session as it is in Redis now; empty where it is gone. */
    Mono<Session> change(String id, Consumer<Session> content) {
        return repository
                .findById(id)
                .flatMap(session -> saved(session, content))
                .onErrorMap(DataAccessException.class, Sessions::away);
    }

    private Mono<Session> saved(S session, Consumer<Session> content) {
        content.accept(session);
        return repository.save(session).thenReturn(session);
    }

    Mono<Void> end(String id) {
        return repository.deleteById(id).onErrorMap(DataAccessException.class, Sessions::away);
    }

    private static Refusal away(Throwable failure) {
        LOG.warn("sessions cannot be reached: {}", failure.toString());
        return new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "part-down",
                        "A part of the platform does not answer",
                        "Who is signed in cannot be told at the moment. Nothing was changed.")
                .with("part", "sessions")
                .retryAfter(Duration.ofSeconds(2));
    }
}
