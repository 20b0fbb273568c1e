package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reports committed a second through the whole HTTP path, against pgbench doing the same three inserts. */
final class IntakeFigure implements Benchmark {

    private static final int SECONDS = 6;

    @Override
    public String name() {
        return "intake-vs-pgbench";
    }

    @Override
    public List<String> tools() {
        return List.of("wrk", "pgbench");
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        var wrk = new Wrk(stage.tool("wrk"), 32);
        var report = script(stage, "report.lua");
        try (var gateway = stage.gateway();
                var tables = ScratchTables.make(stage.installation())) {
            var pgbench = new Pgbench(stage.tool("pgbench"), tables, script(stage, "three-inserts.sql"));
            return new Turns(name())
                    .take(
                            4,
                            8,
                            () -> wrk.post(
                                    GatewayUnderTest.local(gateway.port()) + "/t/liuzhou/api/reports", SECONDS, report),
                            () -> pgbench.run(SECONDS))
                    .figure(
                            "committed reports/s",
                            0.40,
                            List.of(
                                    "32 connections over HTTP; pgbench with 10 clients, prepared, one transaction of three inserts under the same policies",
                                    "ours includes relaying the events to Redis and indexing them, which go on meanwhile"));
        }
    }

    private static Path script(Stage stage, String name) throws IOException {
        var file = stage.work().resolve(name);
        Files.writeString(file, Stage.resource(name));
        return file;
    }
}
