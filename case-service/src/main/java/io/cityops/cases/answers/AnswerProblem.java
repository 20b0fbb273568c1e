package io.cityops.cases.answers;

import io.cityops.tenancy.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an answer is not taken. */
abstract sealed class AnswerProblem extends ProblemException {

    private AnswerProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail);
    }

    /** Nobody is asked now: it is not closed, was closed too long ago, or the city does not ask. */
    static final class NotAsked extends AnswerProblem {

        NotAsked() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-asked",
                    "Nobody is asked now",
                    "An answer is taken once a report was dealt with, for %d days.".formatted(Asking.DAYS));
        }
    }

    /** They have said it already. */
    static final class Answered extends AnswerProblem {

        Answered() {
            super(
                    HttpStatus.CONFLICT,
                    "answered",
                    "Answered already",
                    "This was answered already; each time a case is closed its reporter is heard once.");
        }
    }
}
