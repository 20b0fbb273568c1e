package io.cityops.local.supervisor;

import io.cityops.local.Archives;
import java.io.IOException;
import java.nio.file.Path;

/** The directory of one installation: everything it keeps between two starts, and nothing else on the machine. */
record Home(Path directory) {

    Path data() {
        return directory.resolve("data");
    }

    Path files() {
        return directory.resolve("files");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    Path demo() {
        return directory.resolve("demo.json");
    }

    Path run() {
        return directory.resolve("run.json");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    /** Removes what the installation has stored; logs and unpacked programs stay. */
    void empty() throws IOException {
        Archives.delete(data());
        Archives.delete(files());
        Archives.delete(secrets());
        Archives.delete(demo());
    }
}
