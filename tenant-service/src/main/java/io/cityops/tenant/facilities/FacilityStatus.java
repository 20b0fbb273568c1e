package io.cityops.tenant.facilities;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Whether the public can use it now: open (开放), closed (关闭) or under repair (维修). */
public enum FacilityStatus {
    OPEN,
    CLOSED,
    REPAIR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static FacilityStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> FacilityProblem.unknown("/status", code, "open, closed, repair"));
    }
}
