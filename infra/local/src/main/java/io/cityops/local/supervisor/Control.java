package io.cityops.local.supervisor;

import io.cityops.local.home.Home;
import io.cityops.local.home.Ledger;
import io.cityops.local.home.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Commands given to an installation from outside its supervisor. */
final class Control {

    private static final long PATIENCE_SECONDS = 90;

    private Control() {}

    /** Stops the installation, or waits for what a killed supervisor has left. */
    static int down(Home home, PrintStream out) throws IOException, InterruptedException {
        var ledger = Ledger.read(home.run());
        boolean running = Preflight.isRunning(home);
        if (running) {
            ledger.flatMap(last -> last.supervisor().find()).ifPresent(ProcessHandle::destroy);
            awaitEnd(home);
        }
        if (ledger.isPresent()) {
            Preflight.outlive(ledger.get());
        }
        out.println(running ? "CityOps has stopped." : "CityOps was not running.");
        return 0;
    }

    /** What runs, where and how; the exit code is 0 only when all is ready. */
    static int status(Home home, PrintStream out) throws IOException {
        Optional<Ledger> ledger = Preflight.isRunning(home) ? Ledger.read(home.run()) : Optional.empty();
        if (ledger.isEmpty()) {
            out.println("CityOps is not running.");
            return 3;
        }
        Ledger found = ledger.get();
        out.printf("%s, supervisor %d%n%n", found.base(), found.supervisor().pid());
        out.printf("%-16s %8s %7s %-9s %8s %9s%n", "", "pid", "port", "state", "restarts", "memory");
        boolean ready = found.ready();
        for (Ledger.Entry entry : found.processes()) {
            boolean answers = entry.state().equals("READY") && answers(entry.port());
            ready &= answers;
            out.printf(
                    "%-16s %8d %7d %-9s %8d %6d MB%n",
                    entry.name(),
                    entry.pid(),
                    entry.port(),
                    answers ? "ready" : entry.state().equals("ENDED") ? "ended" : "starting",
                    entry.restarts(),
                    memory(entry.pid()));
        }
        return ready ? 0 : 1;
    }

    static int reset(Home home, PrintStream out) throws IOException {
        if (Preflight.isRunning(home)) {
            throw new Refusal("CityOps is running; ./cityops down stops it, then its data can be removed.");
        }
        home.empty();
        out.println("All data of this installation is gone; the next start makes a new one.");
        return 0;
    }

    private static void awaitEnd(Home home) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Preflight.isRunning(home)) {
            if (System.nanoTime() > end) {
                throw new Refusal("CityOps has not stopped within %d seconds.".formatted(PATIENCE_SECONDS));
            }
            Thread.sleep(100);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    /** What the process holds of the machine's memory, in MB. */
    private static long memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
