package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Requests a second through the gateway, with its duties, against nginx in front of the same trivial upstream. */
final class GatewayFigure implements Benchmark {

    private static final String PATH = "/t/liuzhou/api/cases/0198c0de-0000-7000-8000-000000000001";
    private static final int SECONDS = 5;

    @Override
    public String name() {
        return "gateway-vs-nginx";
    }

    @Override
    public List<String> tools() {
        return List.of("nginx", "wrk");
    }

    @Override
    public Figure measure(Stage stage) throws IOException {
        var nginx = stage.tool("nginx");
        var wrk = new Wrk(stage.tool("wrk"), 64);
        var upstreamPort = Servant.freePort();
        var proxyPort = Servant.freePort();
        try (var upstream = Servant.nginx(
                        nginx, configuration(stage, "upstream", upstreamPort, upstreamPort), upstreamPort);
                var proxy = Servant.nginx(nginx, configuration(stage, "proxy", proxyPort, upstream.port()), proxyPort);
                var gateway = stage.gateway(GatewayUnderTest.local(upstream.port()))) {
            var token = stage.installation().token("liuzhou");
            var bearer = Map.of("Authorization", "Bearer " + token);
            return new Turns(name())
                    .take(
                            () -> wrk.get(GatewayUnderTest.local(gateway.port()) + PATH, SECONDS, bearer),
                            () -> wrk.get(GatewayUnderTest.local(proxy.port()) + PATH, SECONDS, bearer))
                    .figure(
                            "requests/s",
                            0.30,
                            List.of(
                                    "64 connections; token verified, tenant resolved, limits counted, request ids and headers on",
                                    "nginx proxies with two workers and no checks"));
        }
    }

    private static Path configuration(Stage stage, String kind, int port, int upstream) throws IOException {
        return stage.write(
                "nginx-" + kind + ".conf",
                Stage.resource("nginx-" + kind + ".conf")
                        .replace("@PORT@", String.valueOf(port))
                        .replace("@UPSTREAM@", String.valueOf(upstream)));
    }
}
