package io.cityops.local.supervisor;

import io.cityops.local.home.Home;
import io.cityops.local.home.Ledger;
import io.cityops.local.home.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** The part of the launcher that is not a shell script: {@code up}, {@code down}, {@code status} and {@code reset}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out));
    }

    private static int run(List<String> words, PrintStream out) {
        try {
            var arguments = Arguments.parse(words);
            return switch (arguments.command()) {
                case "up" -> up(arguments, out);
                case "down" -> Control.down(arguments.home(), out);
                case "status" -> Control.status(arguments.home(), out);
                case "reset" -> Control.reset(arguments.home(), out);
                default ->
                    throw new Refusal("There is no command " + arguments.command() + "; ./cityops help lists them.");
            };
        } catch (Refusal refusal) {
            return fail(out, refusal);
        } catch (CompletionException | UncheckedIOException wrapped) {
            return fail(out, wrapped.getCause() == null ? wrapped : wrapped.getCause());
        } catch (IOException failure) {
            return fail(out, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static int up(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        Home home = arguments.home();
        var lock = Preflight.claim(home);
        Preflight.needsRoom(home.directory(), home.directory().toFile().getUsableSpace());
        var last = Ledger.read(home.run());
        if (last.isPresent()) {
            Preflight.outlive(last.get());
            Files.deleteIfExists(home.run());
        }
        Preflight.needsPort(arguments.port());
        if (arguments.fresh()) {
            home.empty();
        }
        var screen = new Screen(out);
        var installation = new Installation(arguments, screen);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            screen.say("stopping");
            installation.stop();
            screen.say("stopped");
        }));
        installation.start();
        installation.open();
        if (arguments.caches()) {
            installation.makeCaches();
        }
        new CountDownLatch(1).await();
        return lock.isValid() ? 0 : 1;
    }

    private static int fail(PrintStream out, Throwable failure) {
        String words = failure.getMessage();
        out.println("cityops: " + (words == null ? failure.toString() : words));
        return 1;
    }
}
