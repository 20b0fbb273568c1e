package io.cityops.bench;

import io.cityops.bench.Figure.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages of the desk's list while a million cases are stored: the 99th percentile against fifty milliseconds. */
final class DeskListFigure implements Benchmark {

    private static final long STORED = 1_000_000;
    private static final double WANTED_MILLIS = 50;
    private static final int SECONDS = 10;
    private static final int SEATS = 4;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "desk-list-p99";
    }

    @Override
    public List<String> tools() {
        return List.of("wrk");
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        new StoredCases(stage.installation()).fill(STORED);
        var wrk = new Wrk(stage.tool("wrk"), SEATS);
        var script = stage.file("desk-list.lua").toString();
        var gateway = stage.gateway();
        Turns.warm(() -> ask(wrk, gateway, script, stage));
        var slices = new ArrayList<Slice>();
        var p99 = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            var turn = ask(wrk, gateway, script, stage);
            System.out.printf(
                    Locale.ROOT,
                    "  %s %d/%d: p99 %.1f ms, %.0f pages/s%n",
                    name(),
                    i + 1,
                    ROUNDS,
                    turn.p99Millis(),
                    turn.perSecond());
            slices.add(new Slice(WANTED_MILLIS / turn.p99Millis(), 1));
            p99.add(turn.p99Millis());
        }
        return new Figure(
                name(),
                "of the time that is allowed",
                1.0,
                slices,
                Figure.median(p99),
                WANTED_MILLIS,
                List.of(
                        "%d seats that never rest; every filter, both orders, first pages and those after them"
                                .formatted(SEATS),
                        "ratio is 50 ms / p99; %,d cases are stored in the tenant".formatted(STORED)));
    }

    private static Wrk.Turn ask(Wrk wrk, String gateway, String script, Stage stage) throws IOException {
        var staff = Staff.of(stage.installation());
        var asked = wrk.threads(gateway, SECONDS, script, List.of(staff.token(), staff.unit(), staff.category()));
        if (asked.turn().refused() > 0) {
            throw new IOException(asked.turn().refused() + " pages were refused: " + asked.output());
        }
        return asked.turn();
    }
}
