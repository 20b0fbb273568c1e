package io.cityops.local.home;

import io.cityops.local.process.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What runs, as another process may read it: {@code run.json}. */
public record Ledger(Running supervisor, String base, boolean ready, List<Entry> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A process, told apart from a later one that got the same id by when it started. */
    public record Running(long pid, @Nullable Instant startedAt) {

        public static final Running NONE = new Running(0, null);

        public static Running of(long pid) {
            return new Running(
                    pid, ProcessHandle.of(pid).flatMap(Ledger::startOf).orElse(null));
        }

        public Optional<ProcessHandle> find() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> startedAt == null
                            || startOf(found)
                                    .map(started -> Duration.between(started, startedAt)
                                                    .abs()
                                                    .toMillis()
                                            < 1_500)
                                    .orElse(true));
        }
    }

    /** One server or service; {@code guard} is the process that ends it when the supervisor is gone. */
    public record Entry(
            String name,
            long pid,
            @Nullable Instant startedAt,
            Running guard,
            int port,
            String uri,
            @Nullable String management,
            String state,
            int restarts,
            String log) {

        public Running process() {
            return new Running(pid, startedAt);
        }
    }

    public static Optional<Ledger> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Ledger.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    public void write(Path file) throws IOException {
        PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /** Everything of this installation that still lives, the supervisor excepted. */
    public List<ProcessHandle> survivors() {
        return processes.stream()
                .flatMap(entry -> Stream.of(entry.process(), entry.guard()))
                .flatMap(running -> running.find().stream())
                .toList();
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
