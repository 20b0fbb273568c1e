package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what was measured: on the screen, as {@code results.json}, and as a chart in a page that needs nothing else. */
record Report(String commit, List<Figure> figures, Map<String, String> unmeasured) {

    void print() {
        System.out.println();
        for (var figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %.3f of its peer (bar %.2f: %s)   ours %.0f, peer %.0f %s, p99 %s ms against %s ms%n",
                    figure.name(),
                    figure.ratio(),
                    figure.bar(),
                    figure.reached() ? "reached" : "NOT reached",
                    figure.ours(),
                    figure.peer(),
                    figure.unit(),
                    millis(figure.p99()),
                    millis(figure.peerP99()));
            figure.notes().forEach(note -> System.out.println("    " + note));
        }
        unmeasured.forEach((name, why) -> System.out.println(name + " was not measured: " + why));
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.json"), json());
        Files.writeString(
                directory.resolve("results.html"),
                Stage.resource("results.html")
                        .replace("@COMMIT@", commit)
                        .replace("@ROWS@", figures.stream().map(Report::row).collect(Collectors.joining("\n")))
                        .replace(
                                "@UNMEASURED@",
                                unmeasured.entrySet().stream()
                                        .map(entry -> "<p>" + entry.getKey() + " was not measured: "
                                                + escape(entry.getValue()) + "</p>")
                                        .collect(Collectors.joining())));
    }

    String json() {
        return Installation.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(figures.stream().map(this::entry).toList());
    }

    private Map<String, Object> entry(Figure figure) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", figure.name());
        entry.put("ratio", figure.ratio());
        entry.put("ours", figure.ours());
        entry.put("peer", figure.peer());
        entry.put("unit", figure.unit());
        entry.put("p99", figure.p99());
        entry.put("commit", commit);
        entry.put("bar", figure.bar());
        entry.put("reached", figure.reached());
        entry.put("peerP99", figure.peerP99());
        entry.put("slices", figure.slices());
        entry.put("notes", figure.notes());
        return entry;
    }

    private static String row(Figure figure) {
        var width = Math.min(100, figure.ratio() * 100);
        return String.format(
                Locale.ROOT,
                "<tr><th>%s</th><td><div class=\"track\"><div class=\"ours %s\" style=\"width:%.1f%%\"></div>"
                        + "<div class=\"bar\" style=\"left:%.1f%%\"></div></div></td><td>%.3f</td><td>%.2f</td><td>%.0f</td>"
                        + "<td>%.0f</td><td>%s ms</td><td>%s</td></tr>",
                figure.name(),
                figure.reached() ? "good" : "low",
                width,
                figure.bar() * 100,
                figure.ratio(),
                figure.bar(),
                figure.ours(),
                figure.peer(),
                millis(figure.p99()),
                escape(String.join("; ", figure.notes())));
    }

    /** What takes no millisecond is told by its microseconds. */
    private static String millis(double some) {
        return String.format(Locale.ROOT, some > 0 && some < 1 ? "%.4f" : "%.1f", some);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
