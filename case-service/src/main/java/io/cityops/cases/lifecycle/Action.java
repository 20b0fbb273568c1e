package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done to a case (操作). The last three are done by another level's message, never by a person here. */
public enum Action {
    REPORT,
    ACCEPT,
    REJECT,
    FILE,
    NOT_FILE,
    BACK,
    DISPATCH,
    SIGN,
    RETURN,
    FEED_BACK,
    CHECK_PASS,
    CHECK_FAIL,
    REDISPATCH,
    CLOSE,
    CANCEL,
    DELEGATE,
    ESCALATE,
    SEND_BACK,
    PEER_RETURN,
    PEER_RESULT,
    PEER_REOPEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Action of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
