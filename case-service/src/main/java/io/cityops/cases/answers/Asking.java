package io.cityops.cases.answers;

import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.ReturnVisit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks reporters whether they are content, for some days after each closing, and hears each of them once. */
@Component
public class Asking {

    /** For how many days after the closing an answer is taken. */
    static final int DAYS = 30;

    private final KeptAnswers answers;
    private final ReturnVisit visit;
    private final Clock clock;

    Asking(KeptAnswers answers, ReturnVisit visit, Clock clock) {
        this.answers = answers;
        this.visit = visit;
        this.clock = clock;
    }

    /** What a reporter finds asked. */
    @Transactional(readOnly = true)
    public Asked of(CaseFile report, CaseFile incident) {
        var closing = incident.endedAt();
        if (closing == null || !incident.stage().settled()) {
            return new Asked(false, null, null);
        }
        var given = answers.find(report.id(), closing);
        var until = closing.plus(Duration.ofDays(DAYS));
        var open = given.isEmpty() && clock.instant().isBefore(until) && visit.used();
        return new Asked(open, open ? until : null, given.orElse(null));
    }

    /**
     * Takes an answer in, with what follows from it for the case.
     *
     * @throws AnswerProblem when nobody is asked, or it was answered
     */
    @Transactional
    public Answer hear(CaseFile report, CaseFile seen, Verdict verdict, @Nullable String words) {
        var incident = visit.hold(seen.id());
        var asked = of(report, incident);
        var closing = incident.endedAt();
        if (asked.given() != null || openedAgain(report, incident)) {
            throw new AnswerProblem.Answered();
        }
        if (!asked.open() || closing == null) {
            throw new AnswerProblem.NotAsked();
        }
        var outcome = visit.hear(incident, verdict != Verdict.NOT_CONTENT, words);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answer = new Answer(report.id(), verdict, words, outcome, at);
        answers.keep(answer, closing, incident.id());
        return answer;
    }

    /** Whether it is their own answer that opened it again: the word that it was taken may have been lost. */
    private boolean openedAgain(CaseFile report, CaseFile incident) {
        return incident.endedAt() == null
                && visit.lastEnd(incident)
                        .flatMap(closing -> answers.find(report.id(), closing))
                        .filter(given -> given.outcome() == ReturnVisit.Outcome.REOPENED)
                        .isPresent();
    }

    /** What was said about a case by all who told of it, the oldest first, and not all of very many. */
    @Transactional(readOnly = true)
    public List<Answer> about(UUID incident) {
        return answers.about(incident);
    }

    /**
     * What is asked of a reporter.
     *
     * @param open whether an answer is taken now
     * @param until when no more
     * @param given what they said of this closing
     */
    public record Asked(
            boolean open, @Nullable Instant until, @Nullable Answer given) {

        /** Whether there is anything to show of it. */
        public Optional<Asked> shown() {
            return open || given != null ? Optional.of(this) : Optional.empty();
        }
    }
}
