package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.DeadlineLight;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as one row of a list, and as others hear of it: without its reporter.
 *
 * @param hazard why it goes ahead of all others; absent where it does not
 * @param warnAt when the light turns yellow: four fifths of the running clock's limit, in its own time; absent, as the
 *     deadline itself, while no clock with a limit runs
 */
public record CaseRow(
        UUID id,
        String number,
        long version,
        Stage stage,
        ProgressLight progressLight,
        DeadlineLight deadlineLight,
        @Nullable Category category,
        String description,
        @Nullable String address,
        Location location,
        @Nullable GridOfCase grid,
        @Nullable HandlingUnit unit,
        @Nullable ReportingUnit reportingUnit,
        Source source,
        SourceClass sourceClass,
        @Nullable Hazard hazard,
        Instant reportedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Level level,
        boolean demo) {

    public static final int SHORT = 200;

    /** A point in degrees. */
    public record Location(double lng, double lat) {}

    /** The twin at another level that matters at present. */
    public record Level(
            Tie.Direction direction,
            Peer peer,
            @Nullable Stage peerStage,
            @Nullable String peerNumber,
            @Nullable ProgressLight peerLight) {

        /** Where a case was sent matters more than where it came from. */
        public static @Nullable Level of(@Nullable Tie origin, @Nullable Tie sent) {
            var tie = sent == null ? origin : sent;
            return tie == null
                    ? null
                    : new Level(
                            tie.direction(),
                            new Peer(tie.peer(), tie.peerName()),
                            tie.peerStage(),
                            tie.peerNumber(),
                            tie.light());
        }
    }

    /** The tenant at the other end. */
    public record Peer(String slug, String name) {}

    /** The row with a description cut to a list's length. */
    public static CaseRow of(CaseFile of, Instant now) {
        var text = of.description();
        return of(of, now, text.length() <= SHORT ? text : text.substring(0, text.offsetByCodePoints(0, cut(text))));
    }

    /** The row with all of the description. */
    public static CaseRow whole(CaseFile of, Instant now) {
        return of(of, now, of.description());
    }

    private static CaseRow of(CaseFile of, Instant now, String description) {
        return new CaseRow(
                of.id(),
                of.number(),
                of.version(),
                of.stage(),
                of.progressLight(),
                of.deadlineLight(now),
                of.category(),
                description,
                of.place().address(),
                new Location(of.place().lng(), of.place().lat()),
                of.grid(),
                of.unit(),
                of.reportingUnit(),
                of.source(),
                of.source().kind(),
                of.hazard(),
                of.reportedAt(),
                of.warnAt(),
                of.dueAt(),
                Level.of(of.origin(), of.sent()),
                of.demo());
    }

    private static int cut(String text) {
        return Math.min(SHORT, text.codePointCount(0, text.length()));
    }
}
