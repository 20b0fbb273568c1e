package io.cityops.tenant.facilities.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an operator says of a place: people are let in (开放), nobody is (关闭), or it cannot tell now. A full place is open. */
enum State {
    OPEN,
    CLOSED,
    UNKNOWN;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static State of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state: " + code));
    }
}
