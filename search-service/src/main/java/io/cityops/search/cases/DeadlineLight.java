package io.cityops.search.cases;

import io.cityops.search.index.Question;
import io.cityops.tenancy.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The deadline light (时限灯) of a case that was indexed a while ago: time has gone on since. */
final class DeadlineLight {

    private DeadlineLight() {}

    /** Sets the light of a case that is still open to what it is now. */
    static void turn(ObjectNode row, Instant now) {
        if (time(row.path("closedAt")) != null) {
            return;
        }
        var dueAt = time(row.path("dueAt"));
        var warnAt = time(row.path("warnAt"));
        if (dueAt != null && now.isAfter(dueAt)) {
            row.put("deadlineLight", "red");
        } else if (dueAt != null && warnAt != null && now.isAfter(warnAt)) {
            row.put("deadlineLight", "yellow");
        }
    }

    /** Only the open cases that show the light now, if one is asked for. */
    static void narrow(Question question, @Nullable String light, Instant now) {
        if (light != null) {
            question.where(showing(light, now));
        }
    }

    /** Open cases that show the light now. Where no warning was told, it stays green until it is red. */
    static Map<String, ?> showing(String light, Instant now) {
        var told = now.toString();
        var late = Map.of("range", Map.of("dueAt", Map.of("lt", told)));
        var warned = Map.of("range", Map.of("warnAt", Map.of("lt", told)));
        var ended = Map.of("exists", Map.of("field", "closedAt"));
        return switch (light) {
            case "red" -> Map.of("bool", Map.of("filter", late, "must_not", ended));
            case "yellow" -> Map.of("bool", Map.of("filter", warned, "must_not", List.of(late, ended)));
            case "green" -> Map.of("bool", Map.of("must_not", List.of(warned, late, ended)));
            default -> throw ProblemException.invalid("deadline", "One of green, yellow, red.");
        };
    }

    private static @Nullable Instant time(JsonNode written) {
        if (!written.isString()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written.asString()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
