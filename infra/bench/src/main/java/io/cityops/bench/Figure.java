package io.cityops.bench;

import java.util.List;

/**
 * What was measured of one thing.
 *
 * @param name stable name of the figure
 * @param bar the ratio that is wanted
 * @param slices what each turn gave, ours and the peer's, in the order they ran
 * @param p99 our 99th percentile in milliseconds, the median of the turns
 * @param peerP99 the peer's
 * @param notes what a reader must know to judge the figure
 */
record Figure(
        String name, String unit, double bar, List<Slice> slices, double p99, double peerP99, List<String> notes) {

    /** One turn: what we did a second and, right after, what the peer did. */
    record Slice(double ours, double peer) {}

    double ours() {
        return median(slices.stream().map(Slice::ours).toList());
    }

    double peer() {
        return median(slices.stream().map(Slice::peer).toList());
    }

    /** Median of the turns' ratios: what slows the machine for a while slows both. */
    double ratio() {
        return median(slices.stream().map(slice -> slice.ours() / slice.peer()).toList());
    }

    boolean reached() {
        return ratio() >= bar;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
