package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The nearest toilets through gateway and search-service, against the same query sent straight to Elasticsearch. */
final class NearestFigure implements Benchmark {

    private static final int SECONDS = 6;

    @Override
    public String name() {
        return "nearest-vs-elasticsearch";
    }

    @Override
    public List<String> tools() {
        return List.of("wrk");
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        var wrk = new Wrk(stage.tool("wrk"), 32);
        var script = stage.work().resolve("nearest.lua");
        Files.writeString(script, Stage.resource("nearest-elasticsearch.lua"));
        var citizens = stage.work().resolve("nearest-citizens.lua");
        Files.writeString(citizens, Stage.resource("nearest-citizens.lua"));
        var index = GatewayUnderTest.local(stage.installation().port("elasticsearch"));
        try (var gateway = stage.gateway()) {
            return new Turns(name())
                    .take(
                            4,
                            8,
                            () -> wrk.run(
                                    GatewayUnderTest.local(gateway.port()),
                                    SECONDS,
                                    Map.of(),
                                    List.of("-s", citizens.toString())),
                            () -> wrk.run(index, SECONDS, Map.of(), List.of("-s", script.toString())))
                    .figure(
                            "requests/s",
                            0.60,
                            List.of(
                                    "32 connections; ten nearest toilets round places that differ from request to request"));
        }
    }
}
