package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Sight;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that may be told twice (疑似重复): of the same category, near in place and time by the tenant's rules. Facts on
 * clocks: within 50 m and 24 h, where a tenant has settled nothing.
 */
@Component
class SimilarCases {

    private static final int MOST = 20;
    private static final int LOOKED_AT = 200;
    private static final double METRES_PER_DEGREE = 111_195;

    private final EntityManager entities;
    private final Rulebook rulebook;
    private final Clock clock;

    SimilarCases(EntityManager entities, Rulebook rulebook, Clock clock) {
        this.entities = entities;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A case with how far it lies from the other. */
    record Near(CaseRow row, long metres) {}

    /** Open cases like this one, the nearest first. */
    @Transactional(readOnly = true)
    List<Near> to(CaseFile found, Sight sight) {
        var rules = rulebook.current();
        var now = clock.instant();
        return around(found, rules.nearMetres(), Duration.ofHours(rules.nearHours())).stream()
                .filter(sight::covers)
                .filter(other -> sameMatter(found, other))
                .map(other -> new Near(CaseRow.of(other, now), Math.round(metres(found.place(), other.place()))))
                .filter(near -> near.metres() <= rules.nearMetres())
                .sorted(Comparator.comparingLong(Near::metres))
                .limit(MOST)
                .toList();
    }

    private List<CaseFile> around(CaseFile found, int metres, Duration time) {
        var place = found.place();
        var north = metres / METRES_PER_DEGREE;
        var east = north / Math.max(0.01, Math.cos(Math.toRadians(place.lat())));
        return entities.createQuery("""
                        select c from CaseFile c where c.reportedAt between :since and :until and c.endedAt is null
                            and c.place.lng between :west and :east and c.place.lat between :south and :north
                            and (:matter is null or c.category.code is null or c.category.code = :matter)
                            and c.id <> :self order by c.reportedAt desc, c.id desc
                        """, CaseFile.class)
                .setParameter("since", found.reportedAt().minus(time))
                .setParameter("until", found.reportedAt().plus(time))
                .setParameter("west", place.lng() - east)
                .setParameter("east", place.lng() + east)
                .setParameter("south", place.lat() - north)
                .setParameter("north", place.lat() + north)
                .setParameter("self", found.id())
                .setParameter(
                        "matter",
                        found.category() == null ? null : found.category().code())
                .setMaxResults(LOOKED_AT)
                .getResultList();
    }

    /** As long as nobody has said what one of them is about, it may be the same. */
    private static boolean sameMatter(CaseFile one, CaseFile other) {
        var first = one.category();
        var second = other.category();
        return first == null || second == null || first.isSameAs(second);
    }

    private static double metres(Place one, Place other) {
        var north = (one.lat() - other.lat()) * METRES_PER_DEGREE;
        var east = (one.lng() - other.lng()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(north, east);
    }
}
