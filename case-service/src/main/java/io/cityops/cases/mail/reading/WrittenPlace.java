package io.cityops.cases.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Places that somebody has written down: as a {@code geo:} URI (RFC 5870), or as longitude and latitude in degrees. */
public final class WrittenPlace {

    private static final String NUMBER = "(-?\\d{1,3}\\.\\d{3,12})";
    private static final Pattern GEO = Pattern.compile(
            "(?i)\\bgeo:(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)(?:,-?[\\d.]{1,12})?(;crs=(?!wgs84)[a-z0-9-]+)?");
    private static final Pattern LONGITUDE_FIRST = Pattern.compile("(?i)(?:经度|东经|longitude|lng|lon)[^\\d\\n-]{0,4}"
            + NUMBER + "[^\\d\\n]{0,12}(?:纬度|北纬|latitude|lat)[^\\d\\n-]{0,4}" + NUMBER);
    private static final Pattern LATITUDE_FIRST = Pattern.compile("(?i)(?:纬度|北纬|latitude|lat)[^\\d\\n-]{0,4}" + NUMBER
            + "[^\\d\\n]{0,12}(?:经度|东经|longitude|lng|lon)[^\\d\\n-]{0,4}" + NUMBER);
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\d.])(\\d{1,3}\\.\\d{4,12})[ ]{0,2}[,，、 ][ ]{0,2}(\\d{1,3}\\.\\d{4,12})(?![\\d.])");
    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S{1,2000}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?m)^\\s{0,8}(?:地址|地点|位置|事发地点|案发地点|address|location)\\s{0,3}[:：]\\s{0,3}(\\S.{1,198})$",
            Pattern.CASE_INSENSITIVE);
    private static final int FEW = 6;

    private WrittenPlace() {}

    /**
     * All that may be meant, the surest first. What stands in a link is not: maps of China shift what they show, each in its
     * own way.
     */
    public static List<Point> in(String words) {
        var found = new ArrayList<Point>();
        var geo = GEO.matcher(words);
        while (geo.find() && found.size() < FEW) {
            if (geo.group(3) == null) {
                add(found, geo.group(2), geo.group(1));
            }
        }
        var plain = LINK.matcher(GEO.matcher(words).replaceAll(" ")).replaceAll(" ");
        LONGITUDE_FIRST.matcher(plain).results().limit(FEW).forEach(one -> add(found, one.group(1), one.group(2)));
        LATITUDE_FIRST.matcher(plain).results().limit(FEW).forEach(one -> add(found, one.group(2), one.group(1)));
        PAIR.matcher(plain).results().limit(FEW).forEach(one -> {
            add(found, one.group(1), one.group(2));
            add(found, one.group(2), one.group(1));
        });
        return found;
    }

    /** A line that says it is the address. */
    public static Optional<String> address(String words) {
        return ADDRESS.matcher(words)
                .results()
                .findFirst()
                .map(line -> line.group(1).strip());
    }

    private static void add(List<Point> found, String lng, String lat) {
        var point = new Point(Double.parseDouble(lng), Double.parseDouble(lat));
        if (Math.abs(point.lng()) <= 180 && Math.abs(point.lat()) <= 90) {
            found.add(point);
        }
    }

    /** Degrees of WGS-84. */
    public record Point(double lng, double lat) {}
}
