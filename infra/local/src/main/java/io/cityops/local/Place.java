package io.cityops.local;

import io.cityops.local.process.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a set of servers lives: shared programs, data of their own, logs; and whether the data must survive power loss. */
public record Place(Distribution distribution, Path data, Path logs, boolean durable) {

    public Place {
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
    }

    Path data(String name) throws IOException {
        return Files.createDirectories(data.resolve(name));
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
