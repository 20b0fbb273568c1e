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
    private static final int HEADER_LINES_IN_ALL = 20_000;
    private static final int HEADER = 256 * 1024;
    private static final int HEADER_IN_ALL = 2 * 1024 * 1024;

    private Bounds() {}

    /**
     * Each line with two dashes may begin a part, and the lines after it up to an empty one may be its header: more of them
     * than any mail has make objects without end, and so do the addresses of one that is long. Lines end where the parser ends
     * them, also at a lone CR.
     *
     * @throws Unreadable when there are too many
     */
    static void check(byte[] mail) {
        var dividing = 0;
        var header = 0;
        var headers = 0;
        var length = 0;
        var lengths = 0;
        var inHeader = true;
        for (var start = 0; start < mail.length; ) {
            var end = lineEnd(mail, start);
            if (isDividing(mail, start, end)) {
                dividing++;
                header = 0;
                length = 0;
                inHeader = true;
            } else if (end == start) {
                inHeader = false;
            } else if (inHeader) {
                header++;
                headers++;
                length += end - start;
                lengths += end - start;
            }
            if (dividing > DIVIDING_LINES || header > HEADER_LINES || headers > HEADER_LINES_IN_ALL) {
                throw new Unreadable("too many parts or header lines");
            }
            if (length > HEADER || lengths > HEADER_IN_ALL) {
                throw new Unreadable("too long a header");
            }
            start = end + ending(mail, end);
        }
    }

    private static boolean isDividing(byte[] mail, int start, int end) {
        return end - start >= 2 && mail[start] == '-' && mail[start + 1] == '-';
    }

    private static int lineEnd(byte[] mail, int from) {
        var at = from;
        while (at < mail.length && mail[at] != '\n' && mail[at] != '\r') {
            at++;
        }
        return at;
    }

    /** How long the end of a line is: LF, CR, CR LF, or CR CR LF, which the parser takes for one. */
    private static int ending(byte[] mail, int at) {
        if (is(mail, at, '\r') && is(mail, at + 1, '\n')) {
            return 2;
        }
        return is(mail, at, '\r') && is(mail, at + 1, '\r') && is(mail, at + 2, '\n') ? 3 : 1;
    }

    private static boolean is(byte[] mail, int at, char sign) {
        return at < mail.length && mail[at] == sign;
    }
}
