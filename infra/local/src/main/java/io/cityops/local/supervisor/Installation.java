package io.cityops.local.supervisor;

import io.cityops.local.Place;
import io.cityops.local.home.DemoFile;
import io.cityops.local.home.Home;
import io.cityops.local.home.Secrets;
import io.cityops.local.process.HttpReadiness;
import io.cityops.local.process.Launch;
import io.cityops.local.services.Caches;
import io.cityops.local.services.Programs;
import io.cityops.local.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The servers and services of one installation, from the first process to the last. */
final class Installation {

    private final Arguments arguments;
    private final Screen screen;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Settings settings;
    private final Servers servers;
    private final Programs programs;
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Fleet fleet;
    private final Map<Service, Programs.Program> started = new EnumMap<>(Service.class);

    Installation(Arguments arguments, Screen screen) throws IOException {
        this.arguments = arguments;
        this.screen = screen;
        Home home = arguments.home();
        Files.createDirectories(home.files());
        Files.createDirectories(home.logs());
        addresses = Addresses.choose(arguments.port());
        secrets = new Secrets(home.secrets());
        settings = new Settings(arguments, addresses, secrets);
        programs = new Programs(arguments.programs(), arguments.root());
        servers = new Servers(new Place(programs.distribution(), home.data(), home.logs(), true), addresses, secrets);
        fleet = new Fleet(home, addresses, programs.distribution());
    }

    /** Starts everything at once, each as soon as what it cannot do without is there, and waits until all is ready. */
    void start() {
        var postgres = server(servers::postgres).thenRunAsync(servers::ensureDatabases, workers);
        var redis = server(servers::redis);
        var elasticsearch = server(servers::elasticsearch);
        var both = CompletableFuture.allOf(postgres, redis);
        var ready = new ArrayList<>(List.of(both, elasticsearch));
        for (Service service : Service.values()) {
            var program = CompletableFuture.supplyAsync(() -> program(service), workers);
            ready.add(program.thenCombine(needs(service, both, redis), (found, nothing) -> found)
                    .thenComposeAsync(found -> fleet.start(launch(service, found)), workers)
                    .thenRun(() -> screen.say(service.title() + " is ready")));
        }
        allOrFirstFailure(ready).join();
    }

    private static CompletableFuture<Void> allOrFirstFailure(List<CompletableFuture<Void>> parts) {
        var all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        parts.forEach(part -> part.exceptionally(failure -> {
            all.completeExceptionally(failure);
            return null;
        }));
        return all;
    }

    /** Tells scripts and people how to get in. */
    void open() throws IOException, InterruptedException {
        Optional<DemoFile> demo = Optional.empty();
        if (arguments.demo()) {
            screen.say("waiting for the demo tenants");
            var loaded =
                    DemoFile.await(addresses.base(), addresses.uri(Service.TENANT), secrets.password("service-key"));
            loaded.write(arguments.home().demo());
            demo = Optional.of(loaded);
        }
        fleet.open();
        screen.ready(addresses.base(), demo, Optional.of(secrets.spoken("operator-password")));
    }

    /** A cache that cannot be made costs the next start some seconds, and nothing else. */
    void makeCaches() throws InterruptedException {
        makeCache("elasticsearch", servers::makeCache);
        var caches = new Caches(arguments.home(), programs);
        for (var entry : started.entrySet()) {
            Service service = entry.getKey();
            makeCache(service.title(), () -> caches.make(service, entry.getValue(), settings.rehearsal(service)));
        }
    }

    private void makeCache(String name, Making cache) throws InterruptedException {
        try {
            cache.make();
        } catch (IOException | RuntimeException failure) {
            screen.say("no start-up cache for " + name + ": " + failure.getMessage());
        }
    }

    void stop() {
        fleet.stop();
    }

    private CompletableFuture<Void> server(Preparation preparation) {
        return CompletableFuture.supplyAsync(preparation::prepare, workers)
                .thenCompose(launch -> fleet.start(launch))
                .thenAccept(ready -> screen.say(ready.launch().name() + " is ready"));
    }

    /** What a service cannot start without; search-service waits for its index by itself. */
    private static CompletableFuture<Void> needs(
            Service service, CompletableFuture<Void> both, CompletableFuture<Void> redis) {
        return switch (service) {
            case TENANT, CASES -> both;
            case SEARCH, GATEWAY -> redis;
        };
    }

    private Programs.Program program(Service service) {
        try {
            var program = programs.of(service);
            synchronized (started) {
                started.put(service, program);
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Launch launch(Service service, Programs.Program program) {
        var command = new ArrayList<>(List.of(Programs.JAVA));
        command.addAll(program.flags());
        if (program.hasCache()) {
            command.add("-XX:AOTCache=" + program.cache());
        }
        command.addAll(List.of("-jar", program.jar().toString()));
        return new Launch(
                service.title(),
                addresses.port(service),
                command,
                settings.environment(service),
                arguments.home().directory(),
                arguments.home().log(service.title()),
                new Launch.Ending("TERM", Duration.ofSeconds(15)),
                Duration.ofMinutes(6),
                new HttpReadiness(addresses.management(service) + "/readyz"));
    }

    private interface Making {
        void make() throws IOException, InterruptedException;
    }

    private interface Preparation {
        Launch launch() throws IOException;

        default Launch prepare() {
            try {
                return launch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
