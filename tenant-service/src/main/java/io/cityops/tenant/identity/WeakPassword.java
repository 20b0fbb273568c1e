package io.cityops.tenant.identity;

/** A password that is not good enough, and why: too-short, too-long, too-simple or the-same. */
public final class WeakPassword extends RuntimeException {

    private final String reason;

    public WeakPassword(String reason) {
        super("the password is " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
