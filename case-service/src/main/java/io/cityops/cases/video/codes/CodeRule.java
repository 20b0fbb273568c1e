package io.cityops.cases.video.codes;

import io.cityops.cases.lifecycle.Category;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's code means.
 *
 * @param category absent while it was only seen and nobody has said what it means
 * @param least the confidence, in percent, below which an event is dropped
 * @param direct the confidence, in percent, from which on no person is asked; absent where one always is
 * @param coolDown minutes after an event in which the same camera and code only count up on it; 0 for none
 * @param seenAt when the code last came while it meant nothing
 */
public record CodeRule(
        String vendor,
        String code,
        @Nullable Category category,
        int least,
        @Nullable Integer direct,
        int coolDown,
        @Nullable Instant seenAt) {

    /** What is done with an event. */
    public enum Verdict {
        /** Its code means nothing here. */
        UNMAPPED,
        /** It is too unsure. */
        BELOW,
        /** A person looks at it. */
        ASK,
        /** It becomes a case by itself. */
        DIRECT
    }

    /** @param confidence in percent, 0 to 100 */
    public Verdict of(int confidence) {
        if (category == null) {
            return Verdict.UNMAPPED;
        }
        if (confidence < least) {
            return Verdict.BELOW;
        }
        return direct != null && confidence >= direct ? Verdict.DIRECT : Verdict.ASK;
    }
}
