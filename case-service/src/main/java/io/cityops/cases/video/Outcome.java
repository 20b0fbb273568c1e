package io.cityops.cases.video;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of something that was seen. */
enum Outcome {
    /** A person will look at it. */
    WAITING,
    /** It is a case. */
    OPENED,
    /** It counts up on one before it, of the same camera and code. */
    COUNTED,
    /** It came before. */
    KNOWN,
    /** It is too unsure. */
    BELOW,
    /** Nobody has said what its code means. */
    UNMAPPED,
    /** No camera in service goes by that code. */
    UNKNOWN_CAMERA,
    /** It was seen more than a day ago, or is still to be seen. */
    NOT_NOW;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
