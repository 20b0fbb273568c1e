package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/** Where a video was taken: as ISO 6709 in words, the way phones and drones write it, or in a 3GPP {@code loci} box. */
final class IsoPlace {

    private static final Pattern ISO_6709 = Pattern.compile("([+-]\\d{2}\\.\\d{2,10})([+-]\\d{3}\\.\\d{2,10})");
    private static final int MOST = 1 << 20;

    private IsoPlace() {}

    static Shot in(ByteBuffer file, IsoBox box, Shot before) {
        var bytes = new byte[Math.min(box.length(), MOST)];
        file.get(box.at(), bytes);
        var text = new String(bytes, ISO_8859_1);
        var written = ISO_6709.matcher(text);
        if (written.find()) {
            return before.takenAt(Double.parseDouble(written.group(2)), Double.parseDouble(written.group(1)));
        }
        var loci = text.indexOf("loci");
        return loci < 0 ? before : fromLoci(ByteBuffer.wrap(bytes), text, loci, before);
    }

    /** After its name: version and flags, a language, a name that ends with zero, a role; then degrees in 16.16. */
    private static Shot fromLoci(ByteBuffer bytes, String text, int loci, Shot before) {
        var nameEnds = text.indexOf('\0', loci + 10);
        if (nameEnds < 0 || nameEnds + 10 > bytes.limit()) {
            return before;
        }
        return before.takenAt(bytes.getInt(nameEnds + 2) / 65_536.0, bytes.getInt(nameEnds + 6) / 65_536.0);
    }
}
