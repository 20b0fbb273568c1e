package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the samples of a track lie in the file, as its tables of chunks and sizes say. */
final class IsoSamples {

    private IsoSamples() {}

    static List<Span> of(ByteBuffer file, Map<String, IsoBox> boxes) {
        var wide = boxes.containsKey("co64");
        var offsets = IsoTrack.need(boxes, wide ? "co64" : "stco").content() + 4;
        var chunks = file.getInt(offsets);
        var runs = IsoTrack.need(boxes, "stsc").content() + 4;
        var sizes = IsoTrack.need(boxes, "stsz").content() + 4;
        var spans = new ArrayList<Span>();
        var sample = 0;
        for (var chunk = 1; chunk <= chunks && spans.size() <= Secrets.MOST; chunk++) {
            var at = place(file, offsets + 4, chunk - 1, wide);
            var count = perChunk(file, runs, chunk);
            var length = length(file, sizes, sample, count);
            sample += count;
            if (at < 0 || length < 0 || at + length > file.limit()) {
                throw new MediaProblem.Unreadable();
            }
            spans.add(Span.zeros(at, length));
        }
        return spans;
    }

    private static long place(ByteBuffer file, int table, int chunk, boolean wide) {
        return wide ? file.getLong(table + 8 * chunk) : Integer.toUnsignedLong(file.getInt(table + 4 * chunk));
    }

    private static int perChunk(ByteBuffer file, int runs, int chunk) {
        var count = 0;
        for (var i = 0; i < file.getInt(runs); i++) {
            var run = runs + 4 + 12 * i;
            if (file.getInt(run) > chunk) {
                break;
            }
            count = file.getInt(run + 4);
        }
        return count;
    }

    private static long length(ByteBuffer file, int sizes, int first, int count) {
        var same = file.getInt(sizes);
        if (same != 0) {
            return Integer.toUnsignedLong(same) * count;
        }
        var sum = 0L;
        for (var i = first; i < first + count; i++) {
            sum += Integer.toUnsignedLong(file.getInt(sizes + 8 + 4 * i));
        }
        return sum;
    }
}
