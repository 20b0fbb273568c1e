package io.cityops.local.home;

/** Why a command is not carried out, in one sentence for the person who gave it. */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
