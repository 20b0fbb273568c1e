package io.cityops.local.supervisor;

import io.cityops.local.home.Home;
import io.cityops.local.home.Refusal;
import io.cityops.local.process.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;

/** What the launcher asks for. */
record Arguments(
        String command,
        Path root,
        Home home,
        Path programs,
        int port,
        String listen,
        boolean demo,
        boolean fresh,
        boolean caches) {

    static Arguments parse(List<String> words) {
        var rest = new ArrayDeque<>(words);
        String command = rest.isEmpty() ? "" : rest.pop();
        var parsed = new Draft();
        while (!rest.isEmpty()) {
            String option = rest.pop();
            Function<String, Path> path =
                    name -> Path.of(value(name, rest)).toAbsolutePath().normalize();
            switch (option) {
                case "--root" -> parsed.root = path.apply(option);
                case "--home" -> parsed.home = path.apply(option);
                case "--programs" -> parsed.programs = path.apply(option);
                case "--port" -> parsed.port = port(value(option, rest));
                case "--listen" -> parsed.listen = value(option, rest);
                case "--no-demo" -> parsed.demo = false;
                case "--fresh" -> parsed.fresh = true;
                case "--no-caches" -> parsed.caches = false;
                default -> throw new Refusal("There is no option " + option + "; ./cityops help lists them.");
            }
        }
        return parsed.finish(command);
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(option + " wants a value after it.");
        }
        return rest.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refusal("--port wants a number from 0 (any free port) to 65535, not " + text + ".");
    }

    private static final class Draft {
        private Path root = Path.of("").toAbsolutePath();
        private Path home = Path.of(".cityops").toAbsolutePath();
        private Path programs = Path.of("");
        private int port = 8080;
        private String listen = "127.0.0.1";
        private boolean demo = true;
        private boolean fresh;
        private boolean caches = true;

        Arguments finish(String command) {
            Path shared = programs.toString().isEmpty() ? home.resolve("dist") : programs;
            return new Arguments(
                    command,
                    root,
                    new Home(home),
                    shared,
                    port == 0 ? Ports.free() : port,
                    listen,
                    demo,
                    fresh,
                    caches);
        }
    }
}
