package io.cityops.tenant.facilities.live;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of what was told of a place. */
enum Outcome {
    /** It is what is shown now. */
    TAKEN,
    /** As new, or newer, is known already: nothing changed. */
    KNOWN,
    /** It is not the operator's to speak of, or not there. */
    UNKNOWN,
    /** It makes no sense. */
    REFUSED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
