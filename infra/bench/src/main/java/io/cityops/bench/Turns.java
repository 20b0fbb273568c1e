package io.cityops.bench;

import io.cityops.bench.Figure.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures us and the peer in turns, so that a slow minute of the machine is shared. */
final class Turns {

    private static final int ROUNDS = 5;
    private static final int FEWEST_WARM_UPS = 14;
    private static final int MOST_WARM_UPS = 24;
    private static final int COMPARED = 4;

    private final String name;
    private final List<Slice> slices = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> peers = new ArrayList<>();
    private long refused;

    Turns(String name) {
        this.name = name;
    }

    /** Something that works for a few seconds and tells what it got done. */
    interface Turn {
        Wrk.Turn run() throws IOException;
    }

    /** Warms both up, us for as long as the compiler still makes us faster, then lets them take turns. */
    Turns take(Turn us, Turn peer) throws IOException {
        return take(us, peer, 1);
    }

    /** @param longer how many times as long we are warmed up, for a way that is many times as long */
    Turns take(Turn us, Turn peer, int longer) throws IOException {
        warm(us, longer);
        peer.run();
        peer.run();
        for (var i = 0; i < ROUNDS; i++) {
            var mine = us.run();
            var theirs = peer.run();
            refused += mine.refused() + theirs.refused();
            slices.add(new Slice(mine.perSecond(), theirs.perSecond()));
            ours.add(mine.p99Millis());
            peers.add(theirs.p99Millis());
            System.out.printf(
                    "  %s %d/%d: ours %.0f/s, peer %.0f/s, ratio %.3f%n",
                    name, i + 1, ROUNDS, mine.perSecond(), theirs.perSecond(), mine.perSecond() / theirs.perSecond());
        }
        return this;
    }

    /**
     * Until four turns were hardly faster than the four before them, or it has been long enough; but not before the
     * compiler, which has only what the load leaves it, can have got to the long way of a request.
     */
    static void warm(Turn turn) throws IOException {
        warm(turn, 1);
    }

    /** @param longer how many times as long, for a way that is many times as long */
    static void warm(Turn turn, int longer) throws IOException {
        var rates = new ArrayList<Double>();
        while (rates.size() < longer * FEWEST_WARM_UPS || rates.size() < longer * MOST_WARM_UPS && isGrowing(rates)) {
            rates.add(turn.run().perSecond());
        }
    }

    static boolean isGrowing(List<Double> rates) {
        var now = rates.size() - COMPARED;
        return now < COMPARED
                || sum(rates.subList(now, now + COMPARED)) > 1.03 * sum(rates.subList(now - COMPARED, now));
    }

    private static double sum(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).sum();
    }

    Figure figure(String unit, double bar, List<String> notes) {
        var all = new ArrayList<>(notes);
        if (refused > 0) {
            all.add(refused + " requests were refused or failed: the figure does not count");
        }
        return new Figure(name, unit, bar, List.copyOf(slices), Figure.median(ours), Figure.median(peers), all);
    }
}
