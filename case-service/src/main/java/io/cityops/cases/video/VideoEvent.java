package io.cityops.cases.video;

import io.cityops.cases.lifecycle.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen and is kept: it waits, or was decided.
 *
 * @param confidence in percent
 * @param box as JSON
 * @param pictureOf the vendor's event that its picture came with
 * @param facts of its picture, as JSON; absent without one, and once its bytes are another's or gone
 * @param at when it was seen first
 * @param lastAt when it was seen last
 * @param times how often it was seen in all
 */
record VideoEvent(
        UUID id,
        String vendor,
        String event,
        UUID camera,
        String code,
        Category category,
        int confidence,
        @Nullable String box,
        @Nullable String pictureOf,
        @Nullable String facts,
        Instant at,
        Instant lastAt,
        int times,
        Instant cameAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable UUID caseId) {

    /** Where it stands. */
    enum State {
        WAITING,
        CONFIRMED,
        REJECTED,
        /** Nobody looked at it in two days. */
        EXPIRED
    }
}
