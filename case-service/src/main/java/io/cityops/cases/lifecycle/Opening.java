package io.cityops.cases.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case when it is opened.
 *
 * @param stage where it begins: at the desk, or further on where another level has filed it
 * @param handled what a collector has done about it already, where they have
 * @param source how it came: web, hotline, patrol, link …
 * @param origin its twin at another level, where it came over a link
 */
public record Opening(
        UUID id,
        String number,
        TrackingCode tracking,
        Stage stage,
        @Nullable Category category,
        @Nullable Filing filing,
        String description,
        Place place,
        @Nullable UUID facility,
        @Nullable String handled,
        @Nullable Reporter reporter,
        String source,
        @Nullable Tie origin,
        boolean demo,
        Instant at) {}
