package io.cityops.cases.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * How a tenant shows its cases on several levels at once (各级同屏).
 *
 * @param yellowFrom when the progress light turns from blue to yellow
 * @param names what the levels of its units are called, from the top; those without one go by their number
 */
public record LevelRules(YellowFrom yellowFrom, List<String> names) {

    /** As deep as the tree of a tenant's units may be. */
    public static final int DEEPEST = 8;

    public static final LevelRules USUAL = new LevelRules(YellowFrom.SIGNED, List.of());

    public LevelRules {
        names = List.copyOf(names);
    }

    /** From when on a case counts as being handled. */
    public enum YellowFrom {
        /** The unit has taken it (签收), as in most cities. */
        SIGNED,
        /** The unit has taken it and said who handles it (签收并分派), as in 长春南关. */
        ASSIGNED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static YellowFrom of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
