package io.cityops.cases.intake;

import io.cityops.cases.answers.Answer;
import io.cityops.cases.answers.Asking;
import io.cityops.cases.answers.Verdict;
import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Pair;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.Rules;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reporter sees. */
record Tracked(
        String code,
        String number,
        @Nullable Named category,
        String description,
        Where place,
        Instant reportedAt,
        Stage stage,
        ProgressLight progressLight,
        List<StepTaken> steps,
        @Nullable Outcome result,
        List<Shown> photos,
        List<Played> recordings,
        List<SideBySide> pairs,
        @Nullable Rating rating) {

    private static final Set<Stage> REFUSED = Set.of(Stage.NOT_ACCEPTED, Stage.NOT_FILED);

    static Tracked of(Told told, Rules rules, @Nullable Rating rating, Files reported, Files after, List<Pair> pairs) {
        var found = told.report();
        var stage = told.incident().told();
        var category = found.category();
        var result =
                stage.settled() || REFUSED.contains(stage) ? told.incident().result() : null;
        return new Tracked(
                new TrackingCode(found.trackingCode()).shown(),
                found.number(),
                category == null ? null : new Named(category.code(), category.name()),
                found.description(),
                new Where(
                        found.place().address(),
                        found.place().lng(),
                        found.place().lat()),
                found.reportedAt(),
                stage,
                told.incident().progressLight(),
                StepTaken.of(told.history(), rules),
                result == null ? null : new Outcome(result.text(), result.at(), after.photos(), after.recordings()),
                reported.photos(),
                reported.recordings(),
                pairs.stream().map(SideBySide::of).toList(),
                rating);
    }

    /**
     * What the reporter is asked, and has said.
     *
     * @param open whether an answer is taken now
     * @param until when no more
     */
    record Rating(
            boolean open,
            @Nullable Instant until,
            @Nullable Verdict verdict,
            @Nullable String words,
            @Nullable Instant at) {

        static Rating of(Asking.Asked asked) {
            Answer given = asked.given();
            return given == null
                    ? new Rating(asked.open(), asked.until(), null, null, null)
                    : new Rating(false, null, given.verdict(), given.words(), given.at());
        }
    }

    record Named(String code, String name) {}

    record Where(@Nullable String address, double lng, double lat) {}

    record StepTaken(Instant at, Stage stage, String text) {

        /**
         * Where it came to stand, one after the other; what staff settle among themselves moves nothing. What was written
         * while the case stayed where it stood may tell a stage that is not for its reporter.
         */
        static List<StepTaken> of(List<HistoryEntry> history, Rules rules) {
            var steps = new ArrayList<StepTaken>();
            for (var entry : history) {
                var stage = entry.told();
                if (entry.from() != entry.to()
                        && (steps.isEmpty() || steps.getLast().stage() != stage)) {
                    steps.add(new StepTaken(entry.at(), stage, rules.name(stage)));
                }
            }
            return steps;
        }
    }

    record Outcome(String text, Instant at, List<Shown> photos, List<Played> recordings) {}

    /** Files as the reporter sees them. */
    record Files(List<Shown> photos, List<Played> recordings) {

        static Files of(String base, List<Attachment> files) {
            return new Files(
                    files.stream()
                            .filter(Attachment::isPhoto)
                            .map(photo -> Shown.of(base + "/photos/", photo))
                            .toList(),
                    files.stream()
                            .filter(file -> !file.isPhoto())
                            .map(file -> Played.of(base + "/recordings/", file))
                            .toList());
        }
    }

    record Shown(UUID id, String url, String thumb) {

        static Shown of(String base, Attachment photo) {
            return new Shown(photo.id(), base + photo.id(), base + photo.id() + "?size=thumb");
        }
    }

    /** @param millis how long it lasts, where the file tells */
    record Played(
            UUID id,
            String url,
            String kind,
            String type,
            @Nullable Long millis) {

        static Played of(String base, Attachment file) {
            return new Played(file.id(), base + file.id(), file.kind(), file.type(), file.millis());
        }
    }

    /** How it was and how it is, by the ids of two photos. */
    record SideBySide(UUID before, UUID after) {

        static SideBySide of(Pair pair) {
            return new SideBySide(pair.before().id(), pair.after().id());
        }
    }
}
