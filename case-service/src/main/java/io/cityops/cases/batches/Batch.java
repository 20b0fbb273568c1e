package io.cityops.cases.batches;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.batches.reading.Mapping;
import io.cityops.cases.lifecycle.Doer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table of reports.
 *
 * @param sha256 of the file as it was sent
 * @param answers whether reporters are told what becomes of their reports
 * @param old whether who sent it may tell of what is long ago (case.import)
 * @param survey what was found when it was last looked at
 * @param nextRow the row that nobody has taken yet
 * @param opened how many rows are cases
 * @param refused how many rows were refused when their turn came
 */
record Batch(
        UUID id,
        State state,
        String file,
        String sha256,
        String encoding,
        char separator,
        String datum,
        boolean answers,
        boolean old,
        Mapping mapping,
        Survey survey,
        long nextRow,
        int opened,
        int refused,
        Doer by,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** Where it stands. */
    enum State {
        /** It is looked at; nothing has become of it. */
        PREVIEW,
        /** Its rows become cases, one after the other. */
        APPLYING,
        APPLIED,
        /** Somebody stopped it; what was a case by then stays one. */
        CANCELLED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
