package io.cityops.cases.mail.hearing;

import io.cityops.cases.evidence.Kept;
import io.cityops.cases.intake.Report;
import io.cityops.cases.intake.Territory;
import io.cityops.cases.mail.reading.WrittenPlace;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where it is that a mail tells of: as it says itself, else where its first photo with a position was taken. */
@Component
class Places {

    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    Found of(String words, List<Kept> photos, @Nullable String address) {
        var written = WrittenPlace.in(words).stream().map(point -> where(point.lng(), point.lat(), address));
        var taken = photos.stream()
                .filter(photo -> photo.takenLng() != null && photo.takenLat() != null)
                .map(photo -> where(photo.takenLng(), photo.takenLat(), address));
        var told = Stream.concat(written, taken).toList();
        var here = told.stream().filter(this::isHere).findFirst().orElse(null);
        return new Found(here, here == null && !told.isEmpty());
    }

    private boolean isHere(Report.Where where) {
        try {
            territory.place(where);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static Report.Where where(@Nullable Double lng, @Nullable Double lat, @Nullable String address) {
        return new Report.Where(
                java.util.Objects.requireNonNull(lng), java.util.Objects.requireNonNull(lat), address, "WGS84");
    }

    /**
     * Where it is.
     *
     * @param here the place, where it lies in the city
     * @param elsewhere whether a place was told that does not
     */
    record Found(Report.@Nullable Where here, boolean elsewhere) {}
}
