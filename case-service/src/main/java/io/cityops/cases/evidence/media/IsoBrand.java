package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/** What a file of the ISO base media family calls itself; pictures of that family (HEIC, AVIF) cannot be drawn here. */
final class IsoBrand {

    private IsoBrand() {}

    static boolean isTaken(ByteBuffer file) {
        var brand = of(file);
        return !brand.startsWith("hei")
                && !brand.startsWith("hev")
                && !brand.startsWith("mif")
                && !brand.startsWith("msf")
                && !brand.startsWith("avi")
                && !brand.equals("crx ");
    }

    static String type(ByteBuffer file, boolean pictures) {
        var brand = of(file);
        if (!pictures) {
            return brand.startsWith("3gp") ? "audio/3gpp" : "audio/mp4";
        }
        return brand.equals("qt  ") ? "video/quicktime" : brand.startsWith("3gp") ? "video/3gpp" : "video/mp4";
    }

    private static String of(ByteBuffer file) {
        var name = new byte[4];
        file.get(8, name);
        return new String(name, ISO_8859_1);
    }
}
