package io.cityops.cases.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case when it is opened.
 *
 * @param stage where it begins: at the desk, or further on where another level has filed it
 * @param handled what a collector has done about it already, where they have
 * @param origin its twin at another level, where it came over a link
 * @param at when it was told
 * @param watched from when on its clocks ring: what was due before, while nobody here knew of it, rings for nobody; absent
 *     for the beginning
 * @param reportingUnit the unit where it was found, where that is known by now
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
        @Nullable SelfHandling handled,
        @Nullable Reporter reporter,
        Source source,
        @Nullable Tie origin,
        boolean demo,
        Instant at,
        @Nullable Instant watched,
        @Nullable ReportingUnit reportingUnit) {}
