package io.cityops.tenant.facilities.tables;

import java.time.Duration;

/** How much of a stranger's file is looked at before it is refused. */
public record FileLimits(int bytes, int rows, int columns, int cell, int depth, Duration time) {

    public static final FileLimits USUAL =
            new FileLimits(20 * 1024 * 1024, 100_000, 200, 10_000, 20, Duration.ofSeconds(60));
}
