package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant calls dangerous or not to be left overnight (险情规则), and in which time that is dealt with. All of these
 * times run on through nights and holidays. What has become a hazard stays one when the rule is turned off.
 *
 * @param on whether there are hazards here at all
 * @param matters what is dangerous by its kind
 * @param sources whose cases are done before midnight
 * @param deskMinutes in which each step at the desk is taken, 1 to 1,440, unless the desk's own limit is shorter
 * @param signMinutes in which the unit signs, 1 to 1,440
 * @param handleHours in which it is handled, 1 to 168, unless the filing condition has a shorter time without a rest
 */
public record HazardRules(
        boolean on, Set<Matter> matters, Set<Source> sources, int deskMinutes, int signMinutes, int handleHours) {

    /** Two hours is what the tightest published limits give for an open manhole. */
    public static final HazardRules OFF = new HazardRules(false, Set.of(), Set.of(), 5, 10, 2);

    public HazardRules {
        matters = Set.copyOf(matters);
        sources = Set.copyOf(sources);
    }

    /** What names a part or matter. */
    public record Matter(String scheme, String kind, String code) {}

    /** Why a case is a hazard, as far as its category and source tell. */
    @Nullable
    Hazard why(@Nullable Category category, Source source) {
        if (on && category != null && matters.contains(matter(category))) {
            return Hazard.CATEGORY;
        }
        return on && sources.contains(source) ? Hazard.SOURCE : null;
    }

    /**
     * Why a case is a hazard once somebody at the desk has looked at it. What it was found to be stays until it is about
     * something else; what was cleared comes back only with another category that is dangerous itself.
     *
     * @param now why it is one so far
     * @param cleared whether somebody has said that it is none
     * @param before what it was about so far
     */
    @Nullable
    Hazard again(
            @Nullable Hazard now,
            boolean cleared,
            @Nullable Category before,
            @Nullable Category category,
            Source source) {
        var same = Objects.equals(named(before), named(category));
        if (!on || now == Hazard.STAFF || same && (now != null || cleared)) {
            return now;
        }
        var why = why(category, source);
        return cleared && why == Hazard.SOURCE ? null : why;
    }

    private static @Nullable Matter named(@Nullable Category category) {
        return category == null ? null : matter(category);
    }

    /** How long a hazard may be handled from an instant on: what is not left overnight, until midnight. */
    Limit handling(Hazard why, @Nullable Limit filed, Instant at, ZoneId zone) {
        var own = Limit.of(handleHours, LimitUnit.URGENT_HOUR);
        if (why == Hazard.SOURCE) {
            var midnight = at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
            var left = Duration.between(at, midnight.toInstant());
            return left.compareTo(own.length()) > 0 ? Limit.of(left.toMinutes(), LimitUnit.MINUTE) : own;
        }
        return filed != null && filed.unit().continuous() && filed.length().compareTo(own.length()) < 0 ? filed : own;
    }

    /** The desk's limits as they hold for a hazard. */
    DeskLimits hastened(DeskLimits usual) {
        return usual.atMost(deskMinutes, signMinutes);
    }

    private static Matter matter(Category category) {
        return new Matter(category.scheme(), category.kindOrMatter(), category.code());
    }
}
