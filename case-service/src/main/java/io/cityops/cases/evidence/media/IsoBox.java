package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A box of the ISO base media format (ISO/IEC 14496-12), and where its content lies. */
record IsoBox(String type, int at, int content, int end) {

    int length() {
        return end - at;
    }

    /**
     * The boxes that fill a part of the file without a gap.
     *
     * @param count of all boxes of the file
     * @throws MediaProblem.Unreadable when they do not: something is cut off, or is no box
     */
    static List<IsoBox> fill(ByteBuffer file, IsoCount count, int from, int to) {
        var boxes = new ArrayList<IsoBox>();
        for (var at = from; at < to; at = boxes.getLast().end()) {
            count.one();
            boxes.add(read(file, at, to));
        }
        return boxes;
    }

    private static IsoBox read(ByteBuffer file, int at, int to) {
        if (to - at < 8) {
            throw new MediaProblem.Unreadable();
        }
        var size = Integer.toUnsignedLong(file.getInt(at));
        var header = 8;
        if (size == 1) {
            size = file.getLong(at + 8);
            header = 16;
        } else if (size == 0) {
            size = to - at;
        }
        if (size < header || size > to - at) {
            throw new MediaProblem.Unreadable();
        }
        var name = new byte[4];
        file.get(at + 4, name);
        return new IsoBox(new String(name, ISO_8859_1), at, at + header, (int) (at + size));
    }

    /** Everything in it is hidden, and it is called free space. */
    void hide(List<Span> secrets) {
        Secrets.add(secrets, new Span(at + 4L, 4, "free"));
        if (end > content) {
            Secrets.add(secrets, Span.zeros(content, end - content));
        }
    }
}
