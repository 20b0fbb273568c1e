package io.cityops.tenant.facilities.imports;

/**
 * What came of an import once applied, and of taking it back.
 *
 * @param kept how many facilities were left as they are when it was taken back, because somebody changed them since
 */
record Outcome(int created, int updated, int unchanged, int rejectedCount, int undone, int kept) {

    static Outcome applied(int created, int updated, int unchanged, int rejectedCount) {
        return new Outcome(created, updated, unchanged, rejectedCount, 0, 0);
    }

    Outcome takenBack(int taken) {
        return new Outcome(created, updated, unchanged, rejectedCount, taken, created + updated - taken);
    }
}
