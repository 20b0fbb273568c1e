package io.cityops.bench;

import io.cityops.bench.Figure.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cases led all the way over HTTP, from the report to the close in eight requests, while so many are stored. The first of
 * these figures is held against sixty a second, the later ones against the first, where that was measured in the same run.
 */
final class LifecyclesFigure implements Benchmark {

    private static final int WARMING_SECONDS = 10;

    /** Turns of ten seconds differed by a third among themselves: what is done every so many seconds fell into some of them. */
    private static final int SECONDS = 30;

    private static final int AT_ONCE = 12;
    private static final int ROUNDS = 5;
    private static final int LONGER = 3; // the compiler is busy with the whole way of a case for minutes
    private static final double WANTED = 60;
    private static final double FLAT = 0.9;
    private static final Pattern LIVES = Pattern.compile("Lives: (\\d+) in (\\d+) us, (\\d+) failed");

    private final String name;
    private final long stored;
    private final Shared first;

    /** What the first of several figures gave. */
    static final class Shared {
        private double perSecond;
    }

    LifecyclesFigure(String name, long stored, Shared first) {
        this.name = name;
        this.stored = stored;
        this.first = first;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean onlyByName() {
        return stored > 1_000_000;
    }

    @Override
    public List<String> tools() {
        return List.of("wrk");
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        new StoredCases(stage.installation()).fill(stored);
        var wrk = new Wrk(stage.tool("wrk"), AT_ONCE);
        var script = stage.file("lifecycle.lua");
        var gateway = stage.gateway();
        var comparing = first.perSecond > 0;
        Turns.warm(() -> lives(wrk, gateway, WARMING_SECONDS, script.toString(), stage), comparing ? 1 : LONGER);
        var peer = comparing ? first.perSecond : WANTED;
        var slices = new ArrayList<Slice>();
        var p99 = new ArrayList<Double>();
        var service = new ProcessorTime(stage.installation(), "case-service");
        var database = new ProcessorTime(stage.installation(), "postgresql");
        for (var i = 0; i < ROUNDS; i++) {
            var turn = lives(wrk, gateway, SECONDS, script.toString(), stage);
            System.out.printf(Locale.ROOT, "  %s %d/%d: %.1f lives/s%n", name, i + 1, ROUNDS, turn.perSecond());
            slices.add(new Slice(turn.perSecond(), peer));
            p99.add(turn.p99Millis());
        }
        var took = took(service.millis(), database.millis(), slices);
        var figure = new Figure(
                name,
                "case life cycles/s",
                comparing ? FLAT : 1.0,
                slices,
                Figure.median(p99),
                0,
                notes(comparing, slices, took));
        first.perSecond = comparing ? first.perSecond : figure.ours();
        return figure;
    }

    private List<String> notes(boolean comparing, List<Slice> slices, String took) {
        var wanted = comparing ? "the figure at fewer stored cases in this run" : "the wanted %.0f/s".formatted(WANTED);
        return List.of(
                "%d threads, each with one case at a time; eight requests a case, all of them written, relayed and indexed"
                        .formatted(AT_ONCE),
                "the peer is " + wanted + "; p99 is that of one request",
                "%,d cases stored in the tenant, with their histories; only what the benchmark lived is in the search index"
                        .formatted(stored),
                took,
                "turns: "
                        + String.join(
                                ", ",
                                slices.stream()
                                        .map(slice -> String.format(Locale.ROOT, "%.1f", slice.ours()))
                                        .toList()));
    }

    /** The two share every slow minute of the machine, and only the database has more to do where more is stored. */
    private static String took(long service, long database, List<Slice> slices) {
        var lives = SECONDS * slices.stream().mapToDouble(Slice::ours).sum();
        return String.format(
                Locale.ROOT,
                "a life takes %.1f ms of processor time of case-service and %.1f ms of the database, %.3f of that",
                service / lives,
                database / lives,
                (double) database / service);
    }

    private static Wrk.Turn lives(Wrk wrk, String gateway, int seconds, String script, Stage stage) throws IOException {
        var staff = Staff.of(stage.installation());
        var turn = wrk.threads(
                gateway, seconds, script, List.of(staff.token(), staff.category(), staff.condition(), staff.unit()));
        var lived = LIVES.matcher(turn.output());
        if (!lived.find()) {
            throw new IOException("no case was led to its end: " + turn.output());
        }
        if (!lived.group(3).equals("0")) {
            throw new IOException(lived.group(3) + " steps were refused: " + turn.output());
        }
        var perSecond = Double.parseDouble(lived.group(1)) * 1e6 / Double.parseDouble(lived.group(2));
        return new Wrk.Turn(
                perSecond,
                turn.turn().p99Millis(),
                turn.turn().requests(),
                turn.turn().refused());
    }
}
