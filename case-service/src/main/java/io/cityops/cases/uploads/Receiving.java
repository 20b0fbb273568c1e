package io.cityops.cases.uploads;

import io.cityops.cases.evidence.Pieces;
import io.cityops.tenancy.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the pieces of uploads in. A piece that is cut off counts as far as it came. */
@Component
class Receiving {

    private static final int BUFFER = 1 << 16;

    private final Uploads uploads;
    private final Pieces pieces;
    private final Finishing finishing;
    private final UploadSettings settings;
    private final Clock clock;

    Receiving(Uploads uploads, Pieces pieces, Finishing finishing, UploadSettings settings, Clock clock) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.finishing = finishing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes the next piece, and looks at the file once it is whole.
     *
     * @return how many bytes are here now; fewer than were sent where the sender was cut off
     * @throws UploadProblem.OtherOffset when it is not the next piece, or another was faster
     * @throws UploadProblem.NoRoom when the tenant has no room for it just now
     * @throws io.cityops.tenancy.web.ProblemException when the whole file cannot be taken
     */
    long take(Upload upload, long offset, InputStream body, @Nullable Checksum checksum) {
        if (offset != upload.received()) {
            throw new UploadProblem.OtherOffset(upload.received());
        }
        var file = temporary();
        try {
            var arrived = receive(body, file, upload.length() - offset, checksum);
            if (checksum != null && !checksum.holds()) {
                throw new ChecksumMismatch();
            }
            requireRoom(arrived);
            return arrived == 0 ? offset : keep(upload, new Piece(offset, arrived, Ids.next()), file);
        } finally {
            remove(file);
        }
    }

    /** Many uploads may begin while there is room for one; what has arrived is what counts. */
    private void requireRoom(long arrived) {
        if (uploads.load("", clock.instant()).bytes() + arrived
                > settings.room().toBytes()) {
            throw new UploadProblem.NoRoom(settings.room().toGigabytes());
        }
    }

    private long keep(Upload upload, Piece piece, Path file) {
        pieces.keep(piece.object(), file);
        var now = clock.instant();
        if (!uploads.add(upload.id(), piece, now, now.plus(settings.patience()))) {
            pieces.sweep(piece.object());
            throw new UploadProblem.OtherOffset(upload.received());
        }
        var received = piece.start() + piece.length();
        if (received == upload.length()) {
            finishing.look(upload.id());
        }
        return received;
    }

    /** Whatever comes until the sender ends, or is cut off; never more than is missing. */
    private static long receive(InputStream body, Path file, long most, @Nullable Checksum checksum) {
        var arrived = 0L;
        try (var output = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (var count = next(body, buffer, most); count > 0; count = next(body, buffer, most - arrived)) {
                output.write(buffer, 0, count);
                if (checksum != null) {
                    checksum.digest().update(buffer, 0, count);
                }
                arrived += count;
            }
            return arrived;
        } catch (IOException e) {
            throw new UncheckedIOException("A piece could not be written", e);
        }
    }

    private static int next(InputStream body, byte[] buffer, long most) {
        try {
            return most <= 0 ? -1 : body.read(buffer, 0, (int) Math.min(buffer.length, most));
        } catch (IOException e) {
            return -1; // cut off: what came before counts
        }
    }

    static Path temporary() {
        try {
            return Files.createTempFile("upload-" + UUID.randomUUID(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a piece", e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file could not be removed", e);
        }
    }

    /** The piece is not what its sender counted; nothing of it counts. */
    static final class ChecksumMismatch extends RuntimeException {}
}
