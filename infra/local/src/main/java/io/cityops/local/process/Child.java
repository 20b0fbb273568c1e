package io.cityops.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that lives no longer than we do: our end of its guard's standard input keeps it alive, so even
 * {@code kill -9} of this virtual machine ends it.
 */
public final class Child {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final long LARGE_LOG = 16L << 20;
    private static final List<String> NOT_INHERITED =
            List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Launch launch;
    private final Process guard;

    private Child(Launch launch, Process guard) {
        this.launch = launch;
        this.guard = guard;
        guard.onExit().thenRun(this::release);
    }

    public static Child start(Launch launch, Distribution distribution) throws IOException {
        var command = new ArrayList<>(
                List.of("setsid", "/bin/sh", distribution.guard().toString()));
        command.addAll(List.of(
                launch.ending().signal(), String.valueOf(launch.ending().grace().toSeconds())));
        command.addAll(launch.command());
        turn(launch.log());
        var builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().keySet().removeAll(NOT_INHERITED);
        builder.environment().putAll(launch.environment());
        return new Child(launch, builder.start());
    }

    public Launch launch() {
        return launch;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    public CompletableFuture<Child> onExit() {
        return guard.onExit().thenApply(ended -> this);
    }

    public long guardPid() {
        return guard.pid();
    }

    /** The process that does the work, not the guard or a starter before it; the guard's own id when there is none. */
    public long pid() {
        return guard.descendants()
                .filter(process ->
                        !process.info().command().orElse("/bin/sh").matches(".*/(sh|dash|bash|sleep|busybox)"))
                .filter(process -> process.children().noneMatch(Child::isJava))
                .min(Comparator.comparing(process -> depth(process.pid())))
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .orElse(guard.pid());
    }

    /** Waits until the process does its work. */
    public void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + launch.patience().toNanos();
        while (!isReady()) {
            if (!guard.isAlive()) {
                throw new IOException("%s ended with %d while it was starting; its last words are in %s"
                        .formatted(launch.name(), guard.exitValue(), launch.log()));
            }
            if (System.nanoTime() > end) {
                throw new IOException("%s was not ready after %d seconds; its last words are in %s"
                        .formatted(launch.name(), launch.patience().toSeconds(), launch.log()));
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Waits until the process has ended by itself, and well. */
    public void awaitEnd() throws IOException, InterruptedException {
        if (!guard.waitFor(launch.patience().toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("%s was not over after %d seconds; its last words are in %s"
                    .formatted(launch.name(), launch.patience().toSeconds(), launch.log()));
        }
        if (guard.exitValue() != 0) {
            throw new IOException("%s ended with %d; its last words are in %s"
                    .formatted(launch.name(), guard.exitValue(), launch.log()));
        }
    }

    public boolean isReady() {
        try {
            return guard.isAlive() && launch.readiness().answers();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks the process to end and waits until it has; kills it when it does not. */
    public void stop() {
        release();
        try {
            Duration grace = launch.ending().grace().plusSeconds(5);
            if (!guard.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            guard.getOutputStream().close();
        } catch (IOException ended) {
            // the other end is gone, which is what closing is for
        }
    }

    /** One that has ended meanwhile, as servers' own short-lived processes do, is nowhere. */
    private long depth(long pid) {
        long depth = 0;
        var at = ProcessHandle.of(pid);
        while (at.isPresent() && at.get().pid() != guard.pid()) {
            depth++;
            at = at.get().parent();
        }
        return at.isPresent() ? depth : Long.MAX_VALUE;
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/java");
    }

    private static void turn(Path log) throws IOException {
        Path parent = log.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
