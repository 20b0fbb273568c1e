package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks against a running installation: {@code BASE HOME ROOT [FIGURE…]}. */
final class Main {

    private static final LifecyclesFigure.Shared FIRST = new LifecyclesFigure.Shared();
    private static final List<Benchmark> ALL = List.of(
            new GridLookupFigure(),
            new GatewayFigure(),
            new NearestFigure(),
            new AvailabilityFigure("availability-single", 1),
            new AvailabilityFigure("availability-batch", 25),
            new LifecyclesFigure("lifecycles-10k", 10_000, FIRST),
            new LifecyclesFigure("lifecycles-1m", 1_000_000, FIRST),
            new DeskListFigure(),
            new IntakeFigure(), // leaves tens of thousands of reports behind that are still indexed, and whose clocks
            // ring
            new LifecyclesFigure("lifecycles-10m", 10_000_000, FIRST));

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("BASE HOME ROOT [FIGURE…]");
        }
        var root = Path.of(arguments[2]).toAbsolutePath();
        var work = Files.createTempDirectory("cityops-bench");
        var installation = new Installation(arguments[0], Path.of(arguments[1]).toAbsolutePath());
        var wanted = List.of(arguments).subList(3, arguments.length);
        var figures = new ArrayList<Figure>();
        var unmeasured = new LinkedHashMap<String, String>();
        try (var stage = new Stage(installation, root, work)) {
            for (var benchmark : ALL) {
                if (wanted.isEmpty() ? !benchmark.onlyByName() : wanted.contains(benchmark.name())) {
                    measure(benchmark, stage, figures, unmeasured);
                }
            }
        }
        var report = new Report(commit(root), figures, unmeasured);
        report.print();
        report.write(root.resolve("target/bench"));
        System.out.println("\nfigures and chart: target/bench/results.json, target/bench/results.html; logs: " + work);
    }

    private static void measure(
            Benchmark benchmark, Stage stage, List<Figure> figures, Map<String, String> unmeasured) {
        var missing = benchmark.tools().stream()
                .filter(tool -> Tools.find(tool).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            unmeasured.put(benchmark.name(), "missing " + String.join(", ", missing) + " (Debian has them)");
            return;
        }
        System.out.println(benchmark.name() + " …");
        try {
            figures.add(benchmark.measure(stage));
        } catch (IOException | RuntimeException e) {
            unmeasured.put(benchmark.name(), String.valueOf(e.getMessage()));
        }
    }

    private static String commit(Path root) {
        try {
            return Tools.run(List.of("git", "-C", root.toString(), "describe", "--always", "--dirty"), Map.of(), 10)
                    .strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
