package io.cityops.cases.recordings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case that a device recorded.
 *
 * @param file the attachment that it is
 * @param officer who carried or flew the device
 * @param flight the task that a drone flew, where it was one
 * @param vouched whether the device's own system had said the hash, and it held
 */
public record Recording(
        UUID file,
        UUID caseId,
        UUID device,
        String officer,
        Instant began,
        Instant ended,
        @Nullable String flight,
        String sha256,
        boolean vouched) {}
