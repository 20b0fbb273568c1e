package io.cityops.bench;

import io.cityops.bench.Figure.Slice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Updates of free spaces a second, signed, through the gateway into the database, against a thousand that are wanted. */
final class AvailabilityFigure implements Benchmark {

    private static final double WANTED = 1_000;
    private static final int SECONDS = 5;
    private static final int ROUNDS = 5;
    private static final int OPERATORS = 16;
    private static final int PLACES = 25;

    private final String name;
    private final int together;

    /** @param together how many updates one request brings */
    AvailabilityFigure(String name, int together) {
        this.name = name;
        this.together = together;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> tools() {
        return List.of();
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        var gateway = stage.gateway();
        try (var operators = Operators.connect(stage.installation(), gateway, OPERATORS, PLACES)) {
            Turns.warm(() -> tell(operators));
            var slices = new ArrayList<Slice>();
            var p99 = new ArrayList<Double>();
            for (var i = 0; i < ROUNDS; i++) {
                var turn = tell(operators);
                System.out.printf(Locale.ROOT, "  %s %d/%d: %.0f updates/s%n", name, i + 1, ROUNDS, turn.perSecond());
                slices.add(new Slice(turn.perSecond(), WANTED));
                p99.add(turn.p99Millis());
            }
            return new Figure(
                    name,
                    "updates/s",
                    1.0,
                    slices,
                    Figure.median(p99),
                    0,
                    List.of(
                            "%d operators, each with %d places of its own and one request at a time that brings %d; each is written"
                                    .formatted(OPERATORS, PLACES, together),
                            "the peer is the wanted %.0f/s".formatted(WANTED)));
        }
    }

    private Wrk.Turn tell(Operators operators) throws IOException {
        var until = Instant.now().plusSeconds(SECONDS);
        var took = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = operators.all().stream()
                    .<Callable<List<Double>>>map(one -> () -> tell(one, until))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                took.addAll(done.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        took.sort(null);
        return new Wrk.Turn(
                (double) took.size() * together / SECONDS, took.get((int) (took.size() * 0.99)), took.size(), 0);
    }

    /** How long each request took, in milliseconds. */
    private List<Double> tell(Operators.Operator operator, Instant until) throws IOException {
        var took = new ArrayList<Double>();
        while (Instant.now().isBefore(until)) {
            var begun = Instant.now();
            if (together == 1) {
                operator.tellOne();
            } else {
                operator.tell(together);
            }
            took.add(Duration.between(begun, Instant.now()).toNanos() / 1e6);
        }
        return took;
    }
}
