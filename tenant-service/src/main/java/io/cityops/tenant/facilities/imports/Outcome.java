package io.cityops.tenant.facilities.imports;

import org.jspecify.annotations.Nullable;

/**
 * What came of an import once applied, and of taking it back.
 *
 * @param alike how many rows were left out because they look like what other sources know; of older imports nobody counted
 * @param kept how many facilities were left as they are when it was taken back, because somebody changed them since
 */
record Outcome(
        int created, int updated, int unchanged, @Nullable Integer alike, int rejectedCount, int undone, int kept) {

    static Outcome applied(int created, int updated, int unchanged, int alike, int rejectedCount) {
        return new Outcome(created, updated, unchanged, alike, rejectedCount, 0, 0);
    }

    Outcome takenBack(int taken) {
        return new Outcome(created, updated, unchanged, alike, rejectedCount, taken, created + updated - taken);
    }
}
