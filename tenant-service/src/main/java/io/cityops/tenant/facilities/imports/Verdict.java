package io.cityops.tenant.facilities.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a row. */
final class Verdict {

    private final long row;
    private final List<Finding> refusals = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private @Nullable Draft draft;
    private boolean repeated;

    Verdict(long row) {
        this.row = row;
    }

    void refuse(String field, String value, Reason reason, String allowed, String... details) {
        refusals.add(Finding.of(row, field, value, reason, allowed, details));
    }

    void note(String field, String value, Reason reason) {
        notes.add(Finding.of(row, field, value, reason, ""));
    }

    void accept(Draft accepted) {
        this.draft = accepted;
    }

    void repeats(long first, String id) {
        this.repeated = true;
        refuse(Field.SOURCE_ID, id, Reason.DUPLICATE, "", String.valueOf(first));
    }

    boolean refused() {
        return !refusals.isEmpty();
    }

    boolean repeated() {
        return repeated;
    }

    List<Finding> refusals() {
        return refusals;
    }

    List<Finding> notes() {
        return refused() ? List.of() : notes;
    }

    @Nullable
    Draft draft() {
        return draft;
    }
}
