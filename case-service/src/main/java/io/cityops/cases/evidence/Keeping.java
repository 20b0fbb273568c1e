package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Kind;
import io.cityops.cases.evidence.media.Media;
import io.cityops.cases.evidence.media.MediaProblem;
import io.cityops.cases.evidence.media.Picture;
import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.cases.evidence.store.Form;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes files in: looks what they are, refuses or keeps them, and says what was kept. */
@Component
class Keeping {

    private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");

    private final EvidenceStore store;
    private final Inspection inspection;
    private final Room room;
    private final EvidenceSettings settings;
    private final TenantDirectory tenants;

    Keeping(EvidenceStore store, Inspection inspection, Room room, EvidenceSettings settings, TenantDirectory tenants) {
        this.store = store;
        this.inspection = inspection;
        this.room = room;
        this.settings = settings;
        this.tenants = tenants;
    }

    /** A photo that came in one piece. */
    Kept photo(byte[] file) {
        requireSize(Kind.PHOTO, file.length);
        var media = Media.of(ByteBuffer.wrap(file), zone());
        if (media.kind() != Kind.PHOTO) {
            throw new MediaProblem.NotAPicture();
        }
        return photo(Ids.next(), media, file);
    }

    /** A file of any kind that is taken, under an identity that it has already. */
    Kept file(UUID id, Path file) {
        try {
            var length = Files.size(file);
            var media = look(file, length);
            return media.kind() == Kind.PHOTO ? photo(id, media, file) : recorded(id, media, file);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be looked at", e);
        }
    }

    private Media look(Path file, long length) throws IOException {
        if (length > Integer.MAX_VALUE) {
            throw new EvidenceProblem.TooLarge(Kind.VIDEO, Integer.MAX_VALUE >> 20);
        }
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena).asByteBuffer();
            if (Media.beginsAsPhoto(bytes)) {
                requireSize(Kind.PHOTO, length);
            }
            return Media.of(bytes, zone());
        }
    }

    private Kept photo(UUID id, Media media, byte[] file) {
        var drawn = Picture.of(file);
        var sha256 = Hash.of(file);
        var kept = Kept.photo(id, media, drawn, sha256, file.length, inspection.of(file, sha256));
        return drawn(kept, drawn, () -> store.keep(CurrentTenant.get(), id, Form.ORIGINAL, file));
    }

    private Kept photo(UUID id, Media media, Path file) throws IOException {
        var drawn = Picture.of(file);
        var sha256 = Hash.of(file);
        var kept = Kept.photo(id, media, drawn, sha256, Files.size(file), inspection.of(file, sha256));
        return drawn(kept, drawn, () -> store.keep(CurrentTenant.get(), id, Form.ORIGINAL, file));
    }

    private Kept drawn(Kept kept, Picture drawn, Runnable original) {
        room.take(kept.stored());
        return orGiveBack(kept, () -> {
            var tenant = CurrentTenant.get();
            original.run();
            store.keep(tenant, kept.id(), Form.FULL, drawn.full());
            store.keep(tenant, kept.id(), Form.THUMBNAIL, drawn.thumbnail());
        });
    }

    private Kept recorded(UUID id, Media media, Path file) throws IOException {
        var length = Files.size(file);
        requireSize(media.kind(), length);
        var sha256 = Hash.of(file);
        var kept = Kept.recorded(id, media, sha256, length, inspection.of(file, sha256));
        room.take(kept.stored());
        return orGiveBack(kept, () -> store.keep(CurrentTenant.get(), id, Form.ORIGINAL, file));
    }

    private Kept orGiveBack(Kept kept, Runnable keeping) {
        try {
            keeping.run();
            return kept;
        } catch (RuntimeException e) {
            sweep(kept);
            throw e;
        }
    }

    /** Throws away what was kept for nothing. */
    void sweep(Kept unused) {
        store.sweep(CurrentTenant.get(), unused.id());
        room.giveBack(unused.stored());
    }

    private void requireSize(Kind kind, long bytes) {
        var most = settings.of(CurrentTenant.get()).of(kind);
        if (bytes > most.toBytes()) {
            throw new EvidenceProblem.TooLarge(kind, most.toMegabytes());
        }
    }

    /** The zone of cameras that say none. */
    private ZoneId zone() {
        return tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(USUAL);
    }
}
