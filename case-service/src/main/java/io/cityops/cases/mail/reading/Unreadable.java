package io.cityops.cases.mail.reading;

/** Bytes that are no mail, or one that is made to be costly. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String why) {
        super(why);
    }
}
