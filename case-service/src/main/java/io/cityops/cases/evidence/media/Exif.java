package io.cityops.cases.evidence.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a camera wrote into a photo; a photo that says nothing, or nonsense, is taken without. */
final class Exif {

    private Exif() {}

    static Shot read(ByteBuffer file, ZoneId zone) {
        var block = ExifBlock.in(file);
        if (block == null) {
            return Shot.UNKNOWN;
        }
        try {
            var found = new Metadata();
            new TiffReader().processTiff(new ByteArrayReader(block), new ExifWords(found), 0);
            var shot = new Shot(takenAt(found, zone), null, null, camera(found));
            var gps = found.getFirstDirectoryOfType(GpsDirectory.class);
            var place = gps == null ? null : gps.getGeoLocation();
            return place == null ? shot : shot.takenAt(place.getLongitude(), place.getLatitude());
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            return Shot.UNKNOWN;
        }
    }

    /** The camera's own clock, in the zone that it names; the satellites' time only where there is none. */
    private static @Nullable Instant takenAt(Metadata found, ZoneId zone) {
        var written = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var original = written == null ? null : written.getDateOriginal(TimeZone.getTimeZone(zone));
        if (original != null) {
            return original.toInstant();
        }
        var gps = found.getFirstDirectoryOfType(GpsDirectory.class);
        var fixed = gps == null ? null : gps.getGpsDate();
        return fixed == null ? null : fixed.toInstant();
    }

    private static @Nullable String camera(Metadata found) {
        var written = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (written == null) {
            return null;
        }
        return Shot.words(Stream.of(ExifIFD0Directory.TAG_MAKE, ExifIFD0Directory.TAG_MODEL)
                .map(written::getString)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }
}
