package io.cityops.bench;

import io.cityops.bench.Figure.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A place found among ten thousand grids: the 99th percentile against fifty microseconds, which no request over HTTP would
 * show. So the index itself is asked: {@code GridLookups} of case-service is run from its source, in a Java of its own,
 * with the jar, the memory and the collector of the case-service that runs. What counts is the dearer question, which at
 * dispatch wants to know the grids within twenty metres too.
 */
final class GridLookupFigure implements Benchmark {

    private static final String PROGRAM = "case-service/src/test/java/io/cityops/cases/grids/GridLookups.java";
    private static final double WANTED_MICROS = 50;
    private static final int SECONDS = 120;
    private static final int NEAR = 20;
    private static final Pattern TOLD =
            Pattern.compile("Lookups: near (\\d+) m, median ([\\d.]+) us, p99 ([\\d.]+) us");

    /** So many lookups, of which these are the middle one and the slowest but for one of a hundred. */
    record Round(int near, double medianMicros, double p99Micros) {}

    @Override
    public String name() {
        return "grid-lookup";
    }

    @Override
    public List<String> tools() {
        return List.of();
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        var rounds = rounds(Tools.run(command(stage), Map.of(), SECONDS));
        var dear = rounds.stream().filter(round -> round.near() == NEAR).toList();
        var cheap = rounds.stream().filter(round -> round.near() == 0).toList();
        return new Figure(
                name(),
                "times as fast as is wanted",
                1.0,
                dear.stream()
                        .map(round -> new Slice(WANTED_MICROS / round.p99Micros(), 1))
                        .toList(),
                Figure.median(dear.stream().map(Round::p99Micros).toList()) / 1000,
                WANTED_MICROS / 1000,
                List.of(
                        "ratio is 50 µs / p99 of a place and the grids within 20 m: " + told(dear),
                        "of a place alone: " + told(cheap),
                        "10,000 grids of 20 to 44 corners that meet at their borders; of the places one in ten lies outside,"
                                + " one in ten where grids meet"));
    }

    static List<Round> rounds(String output) throws IOException {
        var rounds = TOLD.matcher(output)
                .results()
                .map(told -> new Round(
                        Integer.parseInt(told.group(1)),
                        Double.parseDouble(told.group(2)),
                        Double.parseDouble(told.group(3))))
                .toList();
        if (rounds.isEmpty()) {
            throw new IOException("no place was looked up: " + output);
        }
        return rounds;
    }

    private static String told(List<Round> rounds) {
        return String.format(
                Locale.ROOT,
                "median %.1f µs, p99 %s µs",
                Figure.median(rounds.stream().map(Round::medianMicros).toList()),
                String.join(
                        ", ",
                        rounds.stream()
                                .map(round -> String.format(Locale.ROOT, "%.1f", round.p99Micros()))
                                .toList()));
    }

    private static List<String> command(Stage stage) throws IOException {
        var running = stage.installation().command("case-service");
        var command = new ArrayList<>(List.of(running.getFirst()));
        running.stream()
                .filter(flag -> flag.startsWith("-X") && !flag.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(List.of("-cp", running.get(running.indexOf("-jar") + 1), stage.source(PROGRAM)));
        return command;
    }
}
