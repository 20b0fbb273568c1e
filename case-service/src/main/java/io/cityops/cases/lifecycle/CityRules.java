package io.cityops.cases.lifecycle;

import io.cityops.cases.city.LevelRules;
import io.cityops.cases.city.MissRules;
import io.cityops.cases.city.RatingRules;

/**
 * Rules that some cities have and others do without (各地特色规则): each is off, or as in most cities, until a tenant says
 * otherwise, with numbers of its own.
 */
public record CityRules(HazardRules hazards, MissRules misses, RatingRules rating, LevelRules levels) {

    public static final CityRules OFF =
            new CityRules(HazardRules.OFF, MissRules.OFF, RatingRules.OFF, LevelRules.USUAL);

    /** The same with other hazards. */
    CityRules with(HazardRules other) {
        return new CityRules(other, misses, rating, levels);
    }
}
