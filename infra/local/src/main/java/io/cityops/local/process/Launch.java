package io.cityops.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a process of ours is started, known to be ready, and asked to end. The same launch may be started many times. */
public record Launch(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        Ending ending,
        Duration patience,
        Readiness readiness) {

    /**
     * Niceness counts only within a session, and each child is one: a kernel that shares out among sessions is told as
     * well.
     */
    private static final String ASIDE = "{ echo 19 > /proc/self/autogroup; } 2> /dev/null; exec nice -n 19 \"$@\"";

    /** The same beside everything else, at the lowest priority; it may take that long. */
    public Launch aside(Path instead, Ending gently, Duration atMost) {
        var nice = Stream.concat(Stream.of("/bin/sh", "-c", ASIDE, "aside"), command.stream())
                .toList();
        return new Launch(name + " rehearsal", port, nice, environment, directory, instead, gently, atMost, readiness);
    }

    /** The signal that asks the process to end well, and how long it may take. */
    public record Ending(String signal, Duration grace) {}

    /** Whether the process does its work; a refused or broken connection means that it does not do so yet. */
    @FunctionalInterface
    public interface Readiness {
        boolean answers() throws IOException;
    }
}
