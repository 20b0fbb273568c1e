package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.GridOfCase;
import io.cityops.cases.lifecycle.HandlingUnit;
import io.cityops.cases.lifecycle.Hazard;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.ReportingUnit;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.Tie;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a case for its row in a list: neither its clocks nor its course, which cost most of a whole case. */
record Listed(
        UUID id,
        String number,
        Long version,
        Stage stage,
        ProgressLight progressLight,
        @Nullable DeadlineLight endedLight,
        @Nullable Category category,
        String description,
        Place place,
        @Nullable GridOfCase grid,
        @Nullable HandlingUnit unit,
        @Nullable ReportingUnit reportingUnit,
        Source source,
        @Nullable Hazard hazard,
        Instant reportedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        Instant dueOrder,
        @Nullable Tie origin,
        @Nullable Tie sent,
        Boolean demo) {

    static final String SELECT = """
            select new io.cityops.cases.desk.Listed(c.id, c.number, c.version, c.stage, c.progressLight, c.endedLight,
                c.category, substring(c.description, 1, %d), c.place, c.grid, c.unit, c.reportingUnit, c.source, c.hazard, c.reportedAt,
                c.warnAt, c.dueAt, c.dueOrder, c.origin, c.sent, c.demo) from CaseFile c""".formatted(CaseRow.SHORT);

    CaseRow at(Instant now) {
        return new CaseRow(
                id,
                number,
                version,
                stage,
                progressLight,
                DeadlineLight.of(endedLight, warnAt, dueAt, now),
                category,
                description,
                place.address(),
                new CaseRow.Location(place.lng(), place.lat()),
                grid,
                unit,
                reportingUnit,
                source,
                source.kind(),
                hazard,
                reportedAt,
                warnAt,
                dueAt,
                CaseRow.Level.of(origin, sent),
                demo);
    }
}
