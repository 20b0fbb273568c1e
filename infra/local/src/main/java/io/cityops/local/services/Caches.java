package io.cityops.local.services;

import io.cityops.local.home.Home;
import io.cityops.local.process.Child;
import io.cityops.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes, once per jar, the cache of loaded classes that halves the time a service takes to start. It is made beside the
 * running services, at the lowest priority, by a rehearsal: the service begins, listens, and ends before it does any work.
 */
public final class Caches {

    /** At the lowest priority, beside machines that are busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Home home;
    private final Programs programs;

    public Caches(Home home, Programs programs) {
        this.home = home;
        this.programs = programs;
    }

    /** @param environment what it rehearses with; it says that the service is to end by itself */
    public void make(Service service, Programs.Program program, Map<String, String> environment)
            throws IOException, InterruptedException {
        var distribution = programs.distribution();
        distribution.unpacked(program.cacheName(), into -> {
            Path cache = into.resolve(program.cache().getFileName());
            Child rehearsal = Child.start(rehearsal(service, program, environment, cache), distribution);
            try {
                rehearsal.awaitEnd();
            } finally {
                rehearsal.stop();
            }
            Files.deleteIfExists(into.resolve(cache.getFileName() + ".config"));
            if (!Files.exists(cache)) {
                throw new IOException("its rehearsal left none; its last words are in "
                        + rehearsal.launch().log());
            }
        });
    }

    private Launch rehearsal(Service service, Programs.Program program, Map<String, String> environment, Path cache) {
        var command = new ArrayList<>(List.of(Programs.JAVA));
        command.addAll(program.flags());
        command.addAll(
                List.of("-XX:AOTCacheOutput=" + cache, "-jar", program.jar().toString()));
        var ending = new Launch.Ending("TERM", Duration.ofSeconds(2));
        return new Launch(
                        service.title(),
                        0,
                        command,
                        environment,
                        home.directory(),
                        home.log("caches"),
                        ending,
                        PATIENCE,
                        () -> true)
                .aside(home.log("caches"), ending, PATIENCE);
    }
}
