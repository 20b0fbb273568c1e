package io.cityops.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of this user's under the temporary one: unpacked programs that are kept, and one directory per run that is not. */
record TestDirectory(Path programs, Path run) {

    static TestDirectory open() {
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "cityops-test-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(root);
            if (!Files.getOwner(root).getName().equals(System.getProperty("user.name"))) {
                throw new IllegalStateException(root + " belongs to someone else; remove it or set java.io.tmpdir.");
            }
            forgetTheDead(root);
            Path run = root.resolve("run-" + ProcessHandle.current().pid());
            return new TestDirectory(root.resolve("programs"), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        delete(run);
    }

    /** Removes what runs left behind that could not clear up after themselves. */
    private static void forgetTheDead(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(entry -> isOfTheDead(entry.getFileName().toString())).forEach(TestDirectory::delete);
        }
    }

    private static boolean isOfTheDead(String name) {
        return name.matches("run-\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring("run-".length())))
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                process.pid() != ProcessHandle.current().pid())
                        .isEmpty();
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(tree)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException stillWritten) {
            return;
        }
        for (Path path : paths) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stillWritten) {
                return;
            }
        }
    }
}
