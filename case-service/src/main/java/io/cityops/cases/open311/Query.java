package io.cityops.cases.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests somebody wants to see: at most 90 days and 200 at once, the last 90 days where nothing else is said.
 *
 * @param numbers these alone, whatever else is said
 * @param open whether open or closed ones; absent for both
 */
record Query(
        List<String> numbers,
        List<String> codes,
        Instant from,
        Instant until,
        @Nullable Boolean open,
        int page,
        int size) {

    static final int MOST = 200;
    private static final int USUAL = 100;
    private static final int DEEPEST = 100_000;
    private static final Duration SPAN = Duration.ofDays(90);
    private static final int LONGEST_LIST = 4_000;

    static Query of(Arguments arguments, Clock clock) {
        var from = arguments.time("start_date");
        var until = arguments.time("end_date");
        if (until == null) {
            until = from == null ? clock.instant() : from.plus(SPAN);
        }
        if (from == null) {
            from = until.minus(SPAN);
        }
        if (Duration.between(from, until).compareTo(SPAN) > 0 || until.isBefore(from)) {
            throw new GeoReportProblem(400, "start_date and end_date span at most 90 days");
        }
        var size = arguments.number("page_size", USUAL, MOST);
        var page = arguments.number("page", 1, DEEPEST);
        if ((long) page * size > DEEPEST) {
            throw new GeoReportProblem(400, "Pages end at %d requests: narrow the dates".formatted(DEEPEST));
        }
        var numbers = arguments.list("service_request_id", LONGEST_LIST);
        if (numbers.size() > MOST) {
            throw new GeoReportProblem(400, "service_request_id has at most %d numbers".formatted(MOST));
        }
        return new Query(
                numbers,
                arguments.list("service_code", LONGEST_LIST),
                from,
                until,
                open(arguments.list("status", 100)),
                page,
                size);
    }

    private static @Nullable Boolean open(List<String> asked) {
        for (var status : asked) {
            if (!status.equals("open") && !status.equals("closed")) {
                throw new GeoReportProblem(400, "status is open, closed, or both");
            }
        }
        return asked.stream().distinct().count() == 1 ? asked.getFirst().equals("open") : null;
    }
}
