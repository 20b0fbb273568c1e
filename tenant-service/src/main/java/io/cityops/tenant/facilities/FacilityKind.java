package io.cityops.tenant.facilities;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What a facility is: a public toilet (公厕) or a car park (停车场). */
public enum FacilityKind {
    TOILET,
    PARKING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static FacilityKind of(String code) {
        return find(code).orElseThrow(() -> FacilityProblem.unknown("/kind", code, "toilet, parking"));
    }

    private static Optional<FacilityKind> find(String code) {
        return java.util.Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
