package io.cityops.local.supervisor;

import io.cityops.local.home.Home;
import io.cityops.local.home.Ledger;
import io.cityops.local.home.Refusal;
import io.cityops.local.process.Ports;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What must be so before anything is started. */
final class Preflight {

    private static final long NEEDED = 2L << 30;
    private static final long PATIENCE_SECONDS = 60;

    private Preflight() {}

    /** Makes this process the only supervisor of its home; the lock goes when the process goes. */
    static FileLock claim(Home home) throws IOException {
        Files.createDirectories(home.directory());
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new Refusal("CityOps is already running at %s; ./cityops down stops it."
                    .formatted(Ledger.read(home.run())
                            .map(Ledger::base)
                            .orElse(home.directory().toString())));
        }
        return lock;
    }

    static boolean isRunning(Home home) throws IOException {
        if (!Files.exists(home.lock())) {
            return false;
        }
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                lock.release();
            }
            return lock == null;
        }
    }

    static void needsRoom(Path directory, long usable) {
        if (usable < NEEDED) {
            throw new Refusal(
                    "The disk under %s has only %d MB left; CityOps wants 2 GB.".formatted(directory, usable >> 20));
        }
    }

    static void needsPort(int port) {
        if (!Ports.isFree(port)) {
            throw new Refusal("Port " + port + " is taken by another program; choose another with --port.");
        }
    }

    /** Waits for what a killed supervisor has left to end, which its guards see to, and ends what does not. */
    static void outlive(Ledger last) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<ProcessHandle> survivors = last.survivors();
        while (!survivors.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            survivors = last.survivors();
        }
        survivors.forEach(ProcessHandle::destroyForcibly);
    }
}
