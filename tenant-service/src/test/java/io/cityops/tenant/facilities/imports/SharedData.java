package io.cityops.tenant.facilities.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files that the repository may not carry: in a folder {@code shared/data} beside a checkout, or where {@code cityops.shared} says. */
final class SharedData {

    private SharedData() {}

    /** The file; the test is skipped where it is not there. */
    static byte[] file(String name) throws IOException {
        var found = find(name);
        Assumptions.assumeTrue(found.isPresent(), () -> name + " is not here");
        return Files.readAllBytes(found.orElseThrow());
    }

    private static Optional<Path> find(String name) {
        var named = System.getProperty("cityops.shared");
        if (named != null) {
            return Optional.of(Path.of(named, "data", name)).filter(Files::isReadable);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/data").resolve(name);
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
