package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Stage;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the cases of a list lie (案件地图), each with its lights: never more than {@link #MOST}, and those that
 * are due first. A part of the map narrows down open cases only: of those that have ended no index knows the place.
 */
@Component
class CaseMap {

    static final int MOST = 500;

    private static final String POINT = """
            select new io.cityops.cases.desk.CaseMap$Point(c.id, c.number, c.version, c.stage, c.progressLight,
                c.category.name, c.place.lng, c.place.lat, c.warnAt, c.dueAt, c.endedLight) from CaseFile c""";

    private final EntityManager entities;
    private final Clock clock;

    CaseMap(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Lights lights(CaseFilter filter, Sight sight, @Nullable Box part) {
        var now = clock.instant();
        var found = new ArrayList<Point>();
        for (var band : Band.of(filter, now)) {
            if (found.size() <= MOST) {
                found.addAll(find(filter, sight, band, part, MOST + 1 - found.size(), now));
            }
        }
        var shown = found.stream().limit(MOST).map(point -> point.at(now)).toList();
        return new Lights(shown, found.size() > MOST, MOST);
    }

    private List<Point> find(CaseFilter filter, Sight sight, Band band, @Nullable Box part, int most, Instant now) {
        var where = Conditions.of(filter, sight, now);
        where.within(band);
        if (part != null && filter.open()) {
            part.within(where);
        }
        var query = entities.createQuery(POINT + where.text() + " order by c.dueOrder, c.id", Point.class);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /**
     * The cases that are shown.
     *
     * @param more whether there are others, which a smaller part of the map or a narrower filter would show
     * @param most how many are shown at a time
     */
    record Lights(List<Light> items, boolean more, int most) {}

    /** A case as a light on the map. */
    record Light(
            UUID id,
            String number,
            long version,
            Stage stage,
            ProgressLight progressLight,
            DeadlineLight deadlineLight,
            @Nullable String title,
            double lng,
            double lat) {}

    /** What is read of a case for its light. */
    record Point(
            UUID id,
            String number,
            Long version,
            Stage stage,
            ProgressLight progressLight,
            @Nullable String title,
            double lng,
            double lat,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt,
            @Nullable DeadlineLight endedLight) {

        Light at(Instant now) {
            var deadline = DeadlineLight.of(endedLight, warnAt, dueAt, now);
            return new Light(id, number, version, stage, progressLight, deadline, title, lng, lat);
        }
    }

    /** A part of the map, in degrees. */
    record Box(double west, double south, double east, double north) {

        void within(Conditions where) {
            where.when(true, "c.endedAt is null");
            where.when(true, "c.place.lng >= :west", "west", west);
            where.when(true, "c.place.lng <= :east", "east", east);
            where.when(true, "c.place.lat >= :south", "south", south);
            where.when(true, "c.place.lat <= :north", "north", north);
        }
    }
}
