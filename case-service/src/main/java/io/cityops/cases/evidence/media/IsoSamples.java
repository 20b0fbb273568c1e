package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the samples of a track lie in the file, as its tables of chunks and sizes say. */
final class IsoSamples {

    private final ByteBuffer file;
    private final IsoBox sizes;
    private final int same;
    private final long samples;
    private long sample;

    private IsoSamples(ByteBuffer file, IsoBox sizes) {
        this.file = file;
        this.sizes = sizes;
        this.same = file.getInt(sizes.content() + 4);
        this.samples = same == 0 ? rows(file, sizes, 8, 4) : Integer.toUnsignedLong(file.getInt(sizes.content() + 8));
    }

    /** @throws MediaProblem.Unreadable when a table is longer than its box, or names what is not there */
    static List<Span> of(ByteBuffer file, Map<String, IsoBox> boxes) {
        return new IsoSamples(file, IsoTrack.need(boxes, "stsz")).spans(boxes);
    }

    private List<Span> spans(Map<String, IsoBox> boxes) {
        var wide = boxes.containsKey("co64");
        var places = IsoTrack.need(boxes, wide ? "co64" : "stco");
        var runs = IsoTrack.need(boxes, "stsc");
        var chunks = rows(file, places, 4, wide ? 8 : 4);
        var lastRun = rows(file, runs, 4, 12) - 1;
        var spans = new ArrayList<Span>();
        var run = -1;
        for (var chunk = 1; chunk <= chunks && spans.size() <= Secrets.MOST; chunk++) {
            while (run < lastRun && file.getInt(row(runs, run + 1)) <= chunk) {
                run++;
            }
            var at = place(places, chunk - 1, wide);
            var length = run < 0 ? 0 : length(Integer.toUnsignedLong(file.getInt(row(runs, run) + 4)));
            require(at >= 0 && at <= file.limit() && length <= file.limit() - at);
            spans.add(Span.zeros(at, length));
        }
        return spans;
    }

    private static int row(IsoBox runs, int run) {
        return runs.content() + 8 + 12 * run;
    }

    private long place(IsoBox places, int chunk, boolean wide) {
        return wide
                ? file.getLong(places.content() + 8 + 8 * chunk)
                : Integer.toUnsignedLong(file.getInt(places.content() + 8 + 4 * chunk));
    }

    /** Of the next samples; each is counted once, so that all chunks together take no longer than their tables. */
    private long length(long count) {
        require(count <= samples - sample);
        var sum = same == 0 ? 0 : Integer.toUnsignedLong(same) * count;
        for (var i = 0; same == 0 && i < count; i++) {
            sum += Integer.toUnsignedLong(file.getInt(sizes.content() + 12 + 4 * (int) (sample + i)));
        }
        require(sum >= 0);
        sample += count;
        return sum;
    }

    /** How many rows a table says it has, where its box is long enough for them. */
    private static int rows(ByteBuffer file, IsoBox table, int countAt, int width) {
        var rows = file.getInt(table.content() + countAt);
        require(rows >= 0 && (long) rows * width <= table.end() - table.content() - countAt - 4L);
        return rows;
    }

    private static void require(boolean held) {
        if (!held) {
            throw new MediaProblem.Unreadable();
        }
    }
}
