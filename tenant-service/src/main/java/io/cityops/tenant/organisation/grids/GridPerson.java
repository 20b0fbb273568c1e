package io.cityops.tenant.organisation.grids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for a grid, known to staff only. */
record GridPerson(
        @NotNull Role role,
        @NotBlank @Size(max = 50) String name,
        @Size(max = 100) @Nullable String post,

        @Pattern(regexp = "\\+?[0-9 -]{5,20}", message = "5 to 20 digits, spaces and -") @Nullable
        String phone) {

    /** As what; in the order of a chain of responsibility (五级包保, 网格人员, 五长制). */
    enum Role {
        CITY,
        DISTRICT,
        STREET,
        COMMUNITY,
        /** 网格长. */
        GRID_LEADER,
        /** 信息员. */
        INFORMANT,
        /** 部门包保人员. */
        DEPARTMENT,
        STREET_CHIEF,
        ROAD_CHIEF,
        YARD_CHIEF,
        BUILDING_CHIEF,
        ESTATE_CHIEF;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The role of that code; absent where there is none. */
        @JsonCreator
        static @Nullable Role of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public String toString() {
        return "a person of a grid";
    }
}
