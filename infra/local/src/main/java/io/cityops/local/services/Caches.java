package io.cityops.local.services;

import io.cityops.local.home.Home;
import io.cityops.local.process.Child;
import io.cityops.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes, once per jar, the cache of loaded classes that halves the time a service takes to start. It is made beside the
 * running services, at the lowest priority, by a rehearsal: the service begins, listens, and ends before it does any work.
 */
public final class Caches {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Home home;
    private final Programs programs;

    public Caches(Home home, Programs programs) {
        this.home = home;
        this.programs = programs;
    }

    /** @param environment what it rehearses with; it says that the service is to end by itself */
    public void make(Service service, Programs.Program program, Map<String, String> environment)
            throws IOException, InterruptedException {
        if (program.hasCache()) {
            return;
        }
        Path part = program.cache().resolveSibling(program.cache().getFileName() + ".part");
        Files.deleteIfExists(part);
        Child rehearsal = Child.start(rehearsal(service, program, environment, part), programs.distribution());
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (rehearsal.isAlive() && System.nanoTime() < end) {
                Thread.sleep(200);
            }
        } finally {
            rehearsal.stop();
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".config"));
        }
        if (Files.exists(part)) {
            Files.move(part, program.cache(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Launch rehearsal(Service service, Programs.Program program, Map<String, String> environment, Path cache) {
        var command = new ArrayList<>(List.of("nice", "-n", "19", Programs.JAVA));
        command.addAll(service.flags());
        command.addAll(
                List.of("-XX:AOTCacheOutput=" + cache, "-jar", program.jar().toString()));
        return new Launch(
                service.title() + " rehearsal",
                0,
                command,
                environment,
                home.directory(),
                home.log("caches"),
                new Launch.Ending("TERM", Duration.ofSeconds(2)),
                PATIENCE,
                () -> true);
    }
}
