package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many minutes each step at the desk may take; they run on through nights and holidays. */
@ConfigurationProperties("cityops.clocks")
public record DeskLimits(
        @DefaultValue("15") int accept,
        @DefaultValue("15") int file,
        @DefaultValue("15") int dispatch,
        @DefaultValue("60") int sign,
        @DefaultValue("30") int check,
        @DefaultValue("30") int close) {

    /** The limit of a desk clock; the clocks of handling and of the whole have none here. */
    @Nullable
    Limit of(ClockName clock) {
        return switch (clock) {
            case ACCEPT -> minutes(accept);
            case FILE -> minutes(file);
            case DISPATCH -> minutes(dispatch);
            case SIGN -> minutes(sign);
            case CHECK -> minutes(check);
            case CLOSE -> minutes(close);
            case HANDLE, TOTAL -> null;
        };
    }

    private static Limit minutes(int minutes) {
        return Limit.of(minutes, LimitUnit.MINUTE);
    }
}
