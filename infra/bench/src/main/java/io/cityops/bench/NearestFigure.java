package io.cityops.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The nearest toilets through gateway and search-service, against the same query sent straight to Elasticsearch. */
final class NearestFigure implements Benchmark {

    private static final int SECONDS = 5;

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
        var citizens = List.of("-s", stage.file("nearest-citizens.lua").toString());
        var straight = List.of("-s", stage.file("nearest-elasticsearch.lua").toString());
        var gateway = stage.gateway();
        var index = GatewayUnderTest.local(stage.installation().port("elasticsearch"));
        return new Turns(name())
                .take(
                        () -> wrk.run(gateway, SECONDS, Map.of(), citizens),
                        () -> wrk.run(index, SECONDS, Map.of(), straight))
                .figure(
                        "requests/s",
                        0.60,
                        List.of(
                                "32 connections; ten nearest toilets round places that differ from request to request",
                                "the peer is asked for the same list each time; search-service asks it once in five seconds for each"
                                        + " square of half a kilometre, and answers from that"));
    }
}
