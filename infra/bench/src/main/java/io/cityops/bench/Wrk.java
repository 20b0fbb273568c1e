package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The load generator: closed loop, one thread, a number of connections. */
record Wrk(Path program, int connections) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("(?m)^\\s+99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");

    /** What a turn gave. */
    record Turn(double perSecond, double p99Millis, long requests, long refused) {}

    Turn get(String url, int seconds, Map<String, String> headers) throws IOException {
        return run(url, seconds, headers, List.of());
    }

    Turn post(String url, int seconds, Path script) throws IOException {
        return run(url, seconds, Map.of(), List.of("-s", script.toString()));
    }

    /** What a turn gave, and what the script printed. */
    record Told(Turn turn, String output) {}

    /** Each connection in a thread of its own, so that a script can go by what was answered. */
    Told threads(String url, int seconds, String script, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                program.toString(),
                "-t" + connections,
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "--latency",
                "-s",
                script,
                url,
                "--"));
        command.addAll(arguments);
        var output = Tools.run(command, Map.of(), seconds + 30);
        return new Told(turn(url, output), output);
    }

    Turn run(String url, int seconds, Map<String, String> headers, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(
                program.toString(), "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency"));
        command.addAll(more);
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(url);
        return turn(url, Tools.run(command, Map.of(), seconds + 30));
    }

    private static Turn turn(String url, String output) throws IOException {
        var latency = P99.matcher(output);
        if (!latency.find()) {
            throw new IOException("wrk measured nothing at " + url + ": " + output);
        }
        return new Turn(
                number(RATE, output), millis(latency.group(1), latency.group(2)), (long) number(COUNT, output), (long)
                        number(BAD, output));
    }

    static double millis(String value, String unit) {
        var number = Double.parseDouble(value);
        return switch (unit) {
            case "us" -> number / 1_000;
            case "ms" -> number;
            default -> number * 1_000;
        };
    }

    private static double number(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
