package io.cityops.cases.city;

import java.util.List;

/**
 * How a unit rates the reports that it handled (上报评价).
 *
 * @param scale the best mark, 3 to 10; the worst is one
 * @param everySource whether reports of citizens are rated too, and not the tenant's own collectors' alone
 * @param reasons what a unit may tick, such as a wrong place
 */
public record RatingRules(boolean on, int scale, boolean everySource, List<String> reasons) {

    public static final RatingRules OFF =
            new RatingRules(false, 5, false, List.of("位置不准", "类别不符", "照片不清", "描述不清", "重复上报"));

    public RatingRules {
        reasons = List.copyOf(reasons);
    }
}
