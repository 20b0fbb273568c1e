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
 * @param old whether who sent or applied it may tell of what is long ago (case.import)
 * @param survey what was found when it was last looked at
 * @param nextRow the row that nobody has taken yet
 * @param opened how many rows are cases
 * @param refused how many rows were refused, when their turn came
 * @param failed how often in turn it could not be gone on with
 * @param by who has its rows become cases; until somebody does, who sent it
 * @param madeAt when it was sent; its rows are judged as of then
 * @param madeBy who sent it
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
        int failed,
        Doer by,
        Instant madeAt,
        String madeBy,
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
