package io.cityops.bench;

import java.io.IOException;
import java.util.List;

/**
 * Reports committed a second through the whole HTTP path, each with an {@code Idempotency-Key} of its own as the portal, the
 * street and the desk send them, against pgbench doing the same four inserts: the case, its history, the word to others
 * and the kept key with its answer.
 */
final class IntakeFigure implements Benchmark {

    private static final int SECONDS = 5;
    /** A report takes its way through three services: most of it is compiled after two minutes under load. */
    private static final int LONGER = 2;

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
        var report = stage.file("report.lua");
        var gateway = stage.gateway();
        try (var tables = ScratchTables.make(stage.installation())) {
            var pgbench = new Pgbench(stage.tool("pgbench"), tables, stage.file("four-inserts.sql"));
            return new Turns(name())
                    .take(
                            () -> wrk.post(gateway + "/t/liuzhou/api/reports", SECONDS, report),
                            () -> pgbench.run(SECONDS),
                            LONGER)
                    .figure(
                            "committed reports/s",
                            0.50,
                            List.of(
                                    "32 connections over HTTP; pgbench with 10 clients, prepared, one transaction of four inserts under the same policies",
                                    "ours includes relaying the events to Redis and indexing them, which go on meanwhile"));
        }
    }
}
