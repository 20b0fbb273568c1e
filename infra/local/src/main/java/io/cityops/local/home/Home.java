package io.cityops.local.home;

import io.cityops.local.process.Archives;
import java.io.IOException;
import java.nio.file.Path;

/** The directory of one installation: everything it keeps between two starts, and nothing else on the machine. */
public record Home(Path directory) {

    public Path data() {
        return directory.resolve("data");
    }

    public Path files() {
        return directory.resolve("files");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path secrets() {
        return directory.resolve("secrets");
    }

    public Path demo() {
        return directory.resolve("demo.json");
    }

    public Path run() {
        return directory.resolve("run.json");
    }

    public Path lock() {
        return directory.resolve("lock");
    }

    /** Removes what the installation has stored; logs and unpacked programs stay. */
    public void empty() throws IOException {
        Archives.delete(data());
        Archives.delete(files());
        Archives.delete(secrets());
        Archives.delete(demo());
    }
}
