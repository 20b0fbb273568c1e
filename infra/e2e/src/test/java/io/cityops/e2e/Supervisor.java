package io.cityops.e2e;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The supervisor's processes, by their names in {@code run.json}. */
final class Supervisor {

    private Supervisor() {}

    /** Ends a process without asking it, and waits until it is gone. */
    static void kill(String part) throws InterruptedException {
        var process = ProcessHandle.of(pid(part)).orElseThrow(() -> new AssertionError(part + " is not running"));
        // the server itself and not only what watches over it
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Desk.await(part + " to be gone", Duration.ofSeconds(10), process::isAlive, alive -> !alive);
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private static long pid(String part) {
        for (var process : Installation.processes().path("processes")) {
            if (process.path("name").asString().equals(part)) {
                return process.path("pid").asLong();
            }
        }
        throw new AssertionError("run.json names no process " + part + ": " + Installation.processes());
    }
}
