package io.cityops.local.supervisor;

/** Why a command is not carried out, in one sentence for the person who gave it. */
final class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
