package io.cityops.cases.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a group of units is for; the three classes are those of Nan'an. In the order in which they are asked. */
public enum GroupClass {
    /** 社会单位群: gas, power, water, telecom and others, asked where it is not clear whose something is. */
    SOCIAL_UNITS,
    /** 城市管理工作群: departments, streets and zones, for what comes up every day. */
    GENERAL,
    /** 大城智管群: those who lead districts and departments, for what is hard. */
    HARD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    @JsonCreator
    public static GroupClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
