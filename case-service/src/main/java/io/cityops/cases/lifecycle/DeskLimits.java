package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many minutes each step at the desk may take; they run on through nights and holidays. What the installation sets
 * holds for tenants that set nothing.
 *
 * @param verify for looking whether it is as reported
 * @param review for agreeing to what was asked
 */
@ConfigurationProperties("cityops.clocks")
public record DeskLimits(
        @DefaultValue("15") int accept,
        @DefaultValue("15") int file,
        @DefaultValue("15") int dispatch,
        @DefaultValue("60") int sign,
        @DefaultValue("30") int verify,
        @DefaultValue("30") int review,
        @DefaultValue("30") int check,
        @DefaultValue("30") int close) {

    private static final int WEEK = 7 * 24 * 60;

    public DeskLimits {
        for (var minutes : new int[] {accept, file, dispatch, sign, verify, review, check, close}) {
            if (minutes < 1 || minutes > WEEK) {
                throw new IllegalArgumentException("a limit of the desk is 1 to " + WEEK + " minutes, not " + minutes);
            }
        }
    }

    /** The limit of a desk clock; the clocks of handling, of hanging and of the whole have none here. */
    @Nullable
    Limit of(ClockName clock) {
        return switch (clock) {
            case ACCEPT -> minutes(accept);
            case FILE -> minutes(file);
            case DISPATCH -> minutes(dispatch);
            case SIGN -> minutes(sign);
            case VERIFY -> minutes(verify);
            case REVIEW -> minutes(review);
            case CHECK -> minutes(check);
            case CLOSE -> minutes(close);
            case HANDLE, HANG, TOTAL -> null;
        };
    }

    /** The same, but none longer than so many minutes, and signing than so many. */
    DeskLimits atMost(int minutes, int signing) {
        var all = byName();
        all.replaceAll((name, usual) -> Math.min(usual, name.equals("sign") ? signing : minutes));
        return of(all);
    }

    /** The limits by the names of their clocks, in minutes. */
    public Map<String, Integer> byName() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("accept", accept);
        all.put("file", file);
        all.put("dispatch", dispatch);
        all.put("sign", sign);
        all.put("verify", verify);
        all.put("review", review);
        all.put("check", check);
        all.put("close", close);
        return all;
    }

    /** The limits from their names; all of them must be there. */
    public static DeskLimits of(Map<String, Integer> all) {
        ToIntFunction<String> minutes = name -> Objects.requireNonNull(all.get(name), name);
        return new DeskLimits(
                minutes.applyAsInt("accept"),
                minutes.applyAsInt("file"),
                minutes.applyAsInt("dispatch"),
                minutes.applyAsInt("sign"),
                minutes.applyAsInt("verify"),
                minutes.applyAsInt("review"),
                minutes.applyAsInt("check"),
                minutes.applyAsInt("close"));
    }

    private static Limit minutes(int minutes) {
        return Limit.of(minutes, LimitUnit.MINUTE);
    }
}
