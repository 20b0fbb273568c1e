package io.cityops.tenant.facilities.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of rows that look like facilities of other sources (疑似重复): left out, taken for news of those, or added. */
enum Alike {
    SKIP,
    UPDATE,
    ADD;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
