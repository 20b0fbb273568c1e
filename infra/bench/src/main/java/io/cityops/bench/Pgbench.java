package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, under the application's role. */
record Pgbench(Path program, ScratchTables tables, Path script) {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) \\(without initial");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");

    Wrk.Turn run(int seconds) throws IOException {
        var command = List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "10",
                "-j",
                "1",
                "-T",
                String.valueOf(seconds),
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(tables.port()),
                "-U",
                tables.user(),
                tables.database());
        var environment =
                Map.of("PGPASSWORD", tables.password(), "PGOPTIONS", "-c search_path=" + ScratchTables.SCHEMA);
        var output = Tools.run(command, environment, seconds + 30);
        var rate = RATE.matcher(output);
        var latency = LATENCY.matcher(output);
        if (!rate.find() || !latency.find()) {
            throw new IOException("pgbench measured nothing: " + output);
        }
        return new Wrk.Turn(Double.parseDouble(rate.group(1)), Double.parseDouble(latency.group(1)), 0, 0);
    }
}
