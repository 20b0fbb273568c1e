package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process of the installation, with those that it starts, takes of the processor from now on. */
final class ProcessorTime {

    /** Linux counts in hundredths of a second (USER_HZ). */
    private static final int MILLIS_A_TICK = 10;

    private final ProcessHandle process;
    private final long before;

    ProcessorTime(Installation installation, String name) throws IOException {
        this.process = ProcessHandle.of(installation.process(name).path("pid").asLong())
                .orElseThrow(() -> new IOException(name + " does not run"));
        this.before = ticks();
    }

    long millis() {
        return (ticks() - before) * MILLIS_A_TICK;
    }

    private long ticks() {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> ticks(Path.of("/proc/" + one.pid() + "/stat")))
                .sum();
    }

    /** Of a process itself and of those it has seen ending; nothing of one that has just ended, which its parent tells. */
    private static long ticks(Path stat) {
        try {
            var told = Files.readString(stat);
            var afterTheName = List.of(told.substring(told.lastIndexOf(')') + 2).split(" "));
            return afterTheName.subList(11, 15).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
