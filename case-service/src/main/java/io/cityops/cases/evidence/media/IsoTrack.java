package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One track of a file: pictures, sound or something else.
 *
 * @param handler vide, soun, or what else it is
 * @param codec how it is written, as four characters
 * @param headers boxes that begin with the times of making
 * @param remarks boxes that tell something beside
 * @param samples where the content of a track that is neither picture nor sound lies
 */
record IsoTrack(String handler, String codec, List<IsoBox> headers, List<IsoBox> remarks, List<Span> samples) {

    private static final Set<String> INNER = Set.of("mdia", "minf", "stbl");
    private static final int DEEPEST = 8;
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final Set<String> PLAYABLE = Set.of("avc1", "avc3", "hvc1", "hev1", "vp08", "vp09", "av01");

    static IsoTrack read(ByteBuffer file, IsoCount count, IsoBox trak) {
        var boxes = new HashMap<String, IsoBox>();
        var remarks = new ArrayList<IsoBox>();
        new Collecting(file, count, boxes, remarks).collect(trak, 0);
        var handler = text(file, need(boxes, "hdlr").content() + 8);
        var entry = need(boxes, "stsd").content() + 8;
        var headers = new ArrayList<IsoBox>();
        headers.add(need(boxes, "tkhd"));
        headers.add(need(boxes, "mdhd"));
        var other = !handler.equals("vide") && !handler.equals("soun");
        return new IsoTrack(
                handler, text(file, entry + 4), headers, remarks, other ? IsoSamples.of(file, boxes) : List.of());
    }

    private record Collecting(ByteBuffer file, IsoCount count, Map<String, IsoBox> boxes, List<IsoBox> remarks) {

        void collect(IsoBox within, int depth) {
            if (depth > DEEPEST) {
                throw new MediaProblem.Unreadable();
            }
            for (var box : IsoBox.fill(file, count, within.content(), within.end())) {
                if (TELLING.contains(box.type())) {
                    remarks.add(box);
                } else if (INNER.contains(box.type())) {
                    collect(box, depth + 1);
                } else if (!box.type().equals("hdlr") || within.type().equals("mdia")) {
                    boxes.put(box.type(), box); // QuickTime has a second hdlr, of the data, in minf
                }
            }
        }
    }

    static IsoBox need(Map<String, IsoBox> boxes, String type) {
        var found = boxes.get(type);
        if (found == null) {
            throw new MediaProblem.Unreadable();
        }
        return found;
    }

    boolean tellsElse() {
        return !handler.equals("vide") && !handler.equals("soun");
    }

    void requirePlayable() {
        if (!PLAYABLE.contains(codec)) {
            throw new MediaProblem.UnknownCodec(Media.plain(codec));
        }
    }

    private static String text(ByteBuffer file, int at) {
        var name = new byte[4];
        file.get(at, name);
        return new String(name, ISO_8859_1);
    }
}
