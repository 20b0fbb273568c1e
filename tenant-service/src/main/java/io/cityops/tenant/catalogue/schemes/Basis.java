package io.cityops.tenant.catalogue.schemes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where the limit of a filing condition comes from. */
public enum Basis {

    /** A city's published standard for GB/T 30428.2-2013 (Yuncheng), for the same part or matter. */
    CITY_STANDARD,

    /** Nobody's but ours, until the tenant has decided. */
    PROPOSAL,

    /** The tenant has decided so. */
    OWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Basis of(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of: city_standard, proposal, own"));
    }
}
