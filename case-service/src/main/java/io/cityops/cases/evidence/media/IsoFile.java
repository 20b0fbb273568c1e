package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of MP4, QuickTime, 3GP or M4A. What is neither picture nor sound is hidden from the public: user data, remarks,
 * private boxes, the times of making, and tracks that carry anything else, such as positions, with their samples.
 */
final class IsoFile {

    private static final Set<String> TOP = Set.of(
            "ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "ssix", "free", "skip", "wide", "uuid", "meta",
            "udta", "pnot", "pdin", "prft", "emsg");
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip", "emsg", "prft", "pnot");
    private static final Set<String> FRAGMENT = Set.of("mfhd", "traf");
    private static final Set<String> RUNS = Set.of("tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd", "subs");
    private static final long FROM_1904_TO_1970 = 2_082_844_800L;
    private static final long FROM_1904_TO_2100 = FROM_1904_TO_1970 + 4_102_444_800L;

    private final ByteBuffer file;
    private final IsoCount count = new IsoCount();
    private final List<Span> secrets = new ArrayList<>();
    private final List<IsoTrack> tracks = new ArrayList<>();
    private boolean fragmented;
    private boolean tellsWithin;
    private Shot shot = Shot.UNKNOWN;
    private @Nullable Duration duration;

    IsoFile(ByteBuffer file) {
        this.file = file;
    }

    Media look() {
        var top = IsoBox.fill(file, count, 0, file.limit());
        if (!top.stream().allMatch(box -> TOP.contains(box.type()))
                || top.stream().filter(box -> box.type().equals("moov")).count() != 1
                || top.stream().noneMatch(box -> box.type().equals("mdat"))) {
            throw new MediaProblem.Unreadable();
        }
        fragmented = top.stream().anyMatch(box -> box.type().equals("moof"));
        for (var box : top) {
            if (box.type().equals("moov")) {
                movie(box);
            } else if (box.type().equals("moof")) {
                tellsWithin |= tells(box, FRAGMENT);
            } else if (TELLING.contains(box.type())) {
                tells(box);
            }
        }
        return media();
    }

    private Media media() {
        var pictures = track("vide");
        var sound = track("soun");
        pictures.ifPresent(IsoTrack::requirePlayable);
        var main = pictures.or(() -> sound).orElseThrow(MediaProblem.Unreadable::new);
        var hidden = new Secrets(secrets);
        return new Media(
                pictures.isPresent() ? Kind.VIDEO : Kind.SOUND,
                IsoBrand.type(file, pictures.isPresent()),
                main.codec(),
                duration,
                shot,
                hidden,
                !hidden.tooMany()
                        && !tellsWithin
                        && !(fragmented && tracks.stream().anyMatch(IsoTrack::tellsElse)));
    }

    private Optional<IsoTrack> track(String handler) {
        return tracks.stream().filter(track -> track.handler().equals(handler)).findFirst();
    }

    private void movie(IsoBox moov) {
        for (var box : IsoBox.fill(file, count, moov.content(), moov.end())) {
            switch (box.type()) {
                case "mvhd" -> header(box);
                case "trak" -> track(box);
                case "mvex", "iods" -> {} // says how it is played, and nothing else
                case "gps " -> {
                    tellsWithin = true; // only a list of where in the file the positions lie
                    tells(box);
                }
                default -> tells(box);
            }
        }
    }

    /** When it was made, which is kept and hidden, and how long it lasts. */
    private void header(IsoBox mvhd) {
        var wide = file.get(mvhd.content()) == 1;
        var at = mvhd.content() + 4;
        var made = wide ? file.getLong(at) : Integer.toUnsignedLong(file.getInt(at));
        if (made > FROM_1904_TO_1970 && made < FROM_1904_TO_2100) {
            shot = new Shot(Instant.ofEpochSecond(made - FROM_1904_TO_1970), shot.lng(), shot.lat(), shot.camera());
        }
        var scale = Integer.toUnsignedLong(file.getInt(at + (wide ? 16 : 8)));
        var length = wide ? file.getLong(at + 20) : Integer.toUnsignedLong(file.getInt(at + 12));
        if (scale > 0 && length > 0 && length < Long.MAX_VALUE / 1_000) {
            duration = Duration.ofMillis(length * 1_000 / scale);
        }
        hideTimes(mvhd);
    }

    private void track(IsoBox trak) {
        var track = IsoTrack.read(file, count, trak);
        tracks.add(track);
        if (track.tellsElse()) {
            trak.hide(secrets);
            track.samples().forEach(samples -> Secrets.add(secrets, samples));
            return;
        }
        track.headers().forEach(this::hideTimes);
        track.remarks().forEach(this::tells);
    }

    /** Whether a fragment has anything in it beside what says where its pictures and sound lie. */
    private boolean tells(IsoBox fragment, Set<String> usual) {
        return IsoBox.fill(file, count, fragment.content(), fragment.end()).stream()
                .anyMatch(box -> !usual.contains(box.type()) || box.type().equals("traf") && tells(box, RUNS));
    }

    private void hideTimes(IsoBox header) {
        Secrets.add(secrets, Span.zeros(header.content() + 4L, file.get(header.content()) == 1 ? 16 : 8));
    }

    private void tells(IsoBox box) {
        shot = IsoPlace.in(file, box, shot);
        box.hide(secrets);
    }
}
