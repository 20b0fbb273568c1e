package io.cityops.cases.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.clocks.ClockName;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a unit may miss its limits before it is supervised (三次超时转督查).
 *
 * @param clocks whose limits count: signing, handling
 * @param times how many missed limits make a matter, 1 to 20
 * @param window what is counted together
 * @param unit that supervises; absent where whoever may supervise does
 * @param answerHours in which the supervised unit answers, through nights and holidays, 1 to 720
 * @param leaderRole code of the role by which the unit's own leader is known
 */
public record MissRules(
        boolean on,
        Set<ClockName> clocks,
        int times,
        Window window,
        @Nullable UUID unit,
        int answerHours,
        String leaderRole) {

    /** Limits that a unit can miss. */
    public static final Set<ClockName> OF_UNITS = Set.of(ClockName.SIGN, ClockName.HANDLE);

    public static final MissRules OFF = new MissRules(false, OF_UNITS, 3, Window.MONTH, null, 24, "leader");

    public MissRules {
        clocks = Set.copyOf(clocks);
    }

    /** Which missed limits are counted together; each counts for one matter at most. */
    public enum Window {
        /** Those of one calendar month. */
        MONTH,
        /** All since the unit was last supervised. */
        SINCE_LAST;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Window of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
