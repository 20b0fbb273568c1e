package io.cityops.cases.evidence.media;

/** How many boxes of a file were looked at, so that one of nothing but boxes fills no memory. */
final class IsoCount {

    private static final int MOST = 20_000;

    private int boxes;

    /** @throws MediaProblem.Unreadable when they are more than any camera writes */
    void one() {
        if (++boxes > MOST) {
            throw new MediaProblem.Unreadable();
        }
    }
}
