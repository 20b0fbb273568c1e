package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a case has come (进度灯): blue while reported, yellow while being handled, green once handled. */
public enum ProgressLight {
    BLUE,
    YELLOW,
    GREEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
