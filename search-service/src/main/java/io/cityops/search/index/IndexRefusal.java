package io.cityops.search.index;

/** The index understood and will not have it, now or later. */
public final class IndexRefusal extends RuntimeException {

    private final int status;

    IndexRefusal(int status, String why) {
        super("the index refuses (" + status + "): " + why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
