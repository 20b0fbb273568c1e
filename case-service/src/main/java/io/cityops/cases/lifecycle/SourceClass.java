package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who found it: the platform itself (自查: patrols, cameras, sensors) or somebody else (他查: citizens, press, others). */
public enum SourceClass {
    SELF,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
