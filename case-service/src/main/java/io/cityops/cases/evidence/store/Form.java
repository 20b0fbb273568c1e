package io.cityops.cases.evidence.store;

/** In which form a thing is kept; each has its own ending of the file's name. */
public enum Form {
    /** A photo drawn anew. */
    FULL(".jpg"),
    THUMBNAIL("-thumb.jpg"),
    /** A file as it came. */
    ORIGINAL("-original"),
    /** A piece of a file that is on its way. */
    PIECE("-piece");

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
