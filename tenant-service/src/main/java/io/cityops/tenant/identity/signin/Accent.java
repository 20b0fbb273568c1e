package io.cityops.tenant.identity.signin;

import java.util.HexFormat;

/** A tenant's colour, made dark enough to be read on white and to carry white text (WCAG 2.2 AA). */
final class Accent {

    private static final double READABLE = 4.6;
    private static final double STEP = 0.94;

    private Accent() {}

    static String readable(String accent) {
        var channels = HexFormat.of().parseHex(accent.substring(1));
        double[] colour = {channels[0] & 0xff, channels[1] & 0xff, channels[2] & 0xff};
        while (contrastWithWhite(colour) < READABLE) {
            for (int i = 0; i < colour.length; i++) {
                colour[i] *= STEP;
            }
        }
        return "#%02x%02x%02x".formatted((int) colour[0], (int) colour[1], (int) colour[2]);
    }

    static double contrastWithWhite(double[] colour) {
        var luminance = 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(double channel) {
        var share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
