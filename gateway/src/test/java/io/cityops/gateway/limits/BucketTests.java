package io.cityops.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class BucketTests {

    private static final Limit LIMIT = new Limit(100, 400);

    @Test
    void fetchesOnceForManyThatWait() {
        var asked = new AtomicInteger();
        var answer = Sinks.<Leases.Lease>one();
        var bucket = new Bucket(
                (_, _, _) -> {
                    asked.incrementAndGet();
                    return answer.asMono();
                },
                "alpha:",
                LIMIT);
        var passed = new AtomicInteger();
        IntStream.range(0, 5)
                .forEach(_ ->
                        bucket.take().hasElement().filter(waits -> !waits).subscribe(_ -> passed.incrementAndGet()));

        answer.tryEmitValue(new Leases.Lease(10, Duration.ZERO));

        assertThat(asked).hasValue(1);
        assertThat(passed).hasValue(5);
    }

    @Test
    void refusesNobodyWhileThereArePermits() {
        var granted = new AtomicInteger();
        var answers = new ArrayDeque<Sinks.One<Leases.Lease>>();
        var bucket = new Bucket(
                (_, _, _) -> {
                    var answer = Sinks.<Leases.Lease>one();
                    answers.add(answer);
                    return answer.asMono();
                },
                "alpha:",
                LIMIT);
        var passed = new AtomicInteger();
        IntStream.range(0, 40)
                .forEach(_ ->
                        bucket.take().hasElement().filter(waits -> !waits).subscribe(_ -> passed.incrementAndGet()));

        while (!answers.isEmpty()) {
            var lease = granted.incrementAndGet() <= 30
                    ? new Leases.Lease(1, Duration.ZERO)
                    : new Leases.Lease(0, Duration.ofSeconds(30));
            answers.remove().tryEmitValue(lease);
        }

        assertThat(passed).hasValue(30);
    }

    @Test
    void saysHowLongToWaitAndDoesNotAskAgainMeanwhile() {
        var asked = new AtomicInteger();
        var bucket = new Bucket(
                (_, _, _) -> {
                    asked.incrementAndGet();
                    return Mono.just(new Leases.Lease(0, Duration.ofSeconds(30)));
                },
                "alpha:",
                LIMIT);

        assertThat(bucket.take().block()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(bucket.take().block()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(asked).hasValue(1);
        assertThat(bucket.takeLocal()).isFalse();
    }

    @Test
    void fetchesMoreBeforeItRunsOut() {
        var wanted = new ArrayList<Integer>();
        var bucket = new Bucket(
                (_, _, many) -> {
                    wanted.add(many);
                    return Mono.just(new Leases.Lease(many, Duration.ZERO));
                },
                "alpha:",
                LIMIT);
        bucket.take().block();
        var passed = IntStream.range(0, 1_000).filter(_ -> bucket.takeLocal()).count();

        assertThat(passed).isEqualTo(1_000);
        assertThat(wanted).containsOnly(10).hasSizeGreaterThan(99);
    }

    @Test
    void grantsItsShareAloneWhileNobodyAnswers() {
        var leases = new DegradingLeases(
                (_, _, _) -> Mono.error(new IllegalStateException("away")),
                2,
                new SimpleMeterRegistry().counter("alone"));
        var bucket = new Bucket(leases, "alpha:", new Limit(1, 20));

        var passed = IntStream.range(0, 100)
                .filter(_ -> !bucket.take().hasElement().blockOptional().orElse(true))
                .count();

        assertThat(passed).isBetween(10L, 11L);
    }

    @Test
    void batchesFitTheLimit() {
        assertThat(List.of(
                        new Limit(1, 4).batch(), new Limit(100, 400).batch(), new Limit(1_000_000, 1_000_000).batch()))
                .containsExactly(1, 10, 2_000);
    }
}
