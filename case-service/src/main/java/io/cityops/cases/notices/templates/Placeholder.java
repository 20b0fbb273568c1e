package io.cityops.cases.notices.templates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a template can leave a place for, in braces; there is nothing else. */
public enum Placeholder {
    /** The number of the case. */
    NUMBER,
    /** The part or matter. */
    WHAT,
    PLACE,
    /** The stage, as the tenant calls it. */
    STAGE,
    UNIT,
    /** The end of the running limit, in the tenant's zone. */
    DUE,
    REASON,
    RESULT,
    /** The clock that rang. */
    CLOCK,
    /** The code to follow a report by; for reporters. */
    CODE,
    /** Where to follow it; for reporters. */
    LINK,
    /** What the tenant is called. */
    CITY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Placeholder> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(one -> "{" + one.code() + "}").collect(Collectors.joining(" "));
    }
}
