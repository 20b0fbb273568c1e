package io.cityops.cases.evidence.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

/** What a file of video or sound tells beside picture and sound: place, time, device, remarks. The public sees zeros there. */
public final class Secrets {

    /** More of them than this are not kept: such a file is not shown to the public at all. */
    static final int MOST = 4_000;

    private final List<Span> spans;

    Secrets(List<Span> spans) {
        this.spans = spans.stream().sorted(Comparator.comparingLong(Span::at)).toList();
    }

    public static Secrets read(String written) {
        return new Secrets(Span.read(written));
    }

    /** Keeps one more in mind; once there are too many, none. */
    static void add(List<Span> spans, Span one) {
        if (spans.size() <= MOST) {
            spans.add(one);
        }
    }

    /** Nothing where there are too many: such a file is not shared. */
    public String written() {
        return tooMany() ? "" : Span.write(spans);
    }

    boolean tooMany() {
        return spans.size() > MOST;
    }

    /**
     * A part of the file as the public may have it.
     *
     * @param from where in the file the part begins
     */
    public InputStream hide(InputStream part, long from) {
        return spans.isEmpty() ? part : new Hidden(part, from, spans);
    }

    private static final class Hidden extends FilterInputStream {

        private final List<Span> spans;
        private long place;
        private int next;

        Hidden(InputStream part, long from, List<Span> spans) {
            super(part);
            this.place = from;
            this.spans = spans;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            for (var i = 0; i < count; i++) {
                cover(into, offset + i);
            }
            return count;
        }

        private void cover(byte[] bytes, int at) {
            while (next < spans.size()
                    && place >= spans.get(next).at() + spans.get(next).length()) {
                next++;
            }
            if (next < spans.size() && spans.get(next).holds(place)) {
                bytes[at] = spans.get(next).seen(place);
            }
            place++;
        }

        @Override
        public long skip(long count) throws IOException {
            var skipped = super.skip(count);
            place += skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
