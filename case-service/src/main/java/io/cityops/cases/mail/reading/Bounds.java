package io.cityops.cases.mail.reading;

/** How much a mail may ask of its reader, looked at before anything is made of it. */
final class Bounds {

    /** Multiparts within each other. */
    static final int DEPTH = 8;

    /** Parts in all. */
    static final int PARTS = 100;

    /** Bytes of text that are read. */
    static final int TEXT = 256 * 1024;

    /** What may be a photo. */
    static final int FILES = 20;

    private static final int DIVIDING_LINES = 2_000;
    private static final int HEADER_LINES = 1_000;

    private Bounds() {}

    /**
     * Each line with two dashes may begin a part, and the lines after it up to an empty one may be its header: more of them
     * than any mail has make objects without end.
     *
     * @throws Unreadable when there are too many
     */
    static void check(byte[] mail) {
        var dividing = 0;
        var header = 0;
        var inHeader = true;
        for (var start = 0; start < mail.length; ) {
            var end = lineEnd(mail, start);
            if (isDividing(mail, start, end)) {
                dividing++;
                header = 0;
                inHeader = true;
            } else if (end - start == 0 || end - start == 1 && mail[start] == '\r') {
                inHeader = false;
            } else if (inHeader) {
                header++;
            }
            if (dividing > DIVIDING_LINES || header > HEADER_LINES) {
                throw new Unreadable("too many parts or header lines");
            }
            start = end + 1;
        }
    }

    private static boolean isDividing(byte[] mail, int start, int end) {
        return end - start >= 2 && mail[start] == '-' && mail[start + 1] == '-';
    }

    private static int lineEnd(byte[] mail, int from) {
        var at = from;
        while (at < mail.length && mail[at] != '\n') {
            at++;
        }
        return at;
    }
}
