package io.cityops.cases.video;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.KnownElsewhere;
import io.cityops.cases.uploads.FinishedUploads;
import io.cityops.cases.uploads.Named;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of what was seen, looked at with the same suspicion as any evidence. */
@Component
class Snapshots implements KnownElsewhere {

    private final VideoEvents events;
    private final Evidence evidence;
    private final FinishedUploads uploads;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Snapshots(
            VideoEvents events,
            Evidence evidence,
            FinishedUploads uploads,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.evidence = evidence;
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Gives an event the picture that came with it, in the place of one that came with another it stands for no more. One
     * that it has is not looked at again.
     *
     * @return why there is none, where one came
     */
    @Nullable
    String add(VideoEvent event, Sighting told) {
        if (told.id().equals(event.pictureOf())) {
            return null;
        }
        try {
            if (told.picture() != null) {
                keep(event, told, told.picture());
            } else if (told.upload() != null) {
                take(event, told, told.upload());
            }
            return null;
        } catch (ProblemException e) {
            return e.getMessage();
        }
    }

    private void keep(VideoEvent event, Sighting told, String base64) {
        boolean given = evidence.keepWhile(List.of(decoded(base64)), kept -> {
            var taken = give(event, told, kept.getFirst());
            if (!taken) {
                evidence.sweep(kept);
            }
            return taken;
        });
        if (given) { // what fails from here on does not undo that
            sweepFormer(event);
        }
    }

    private void take(VideoEvent event, Sighting told, String upload) {
        var names = List.of(new Named(upload, null));
        uploads.lookAt(names);
        var given = transaction.execute(status -> {
            var kept = uploads.named(names);
            if (!kept.getFirst().holdsPhoto()) {
                throw notAPicture();
            }
            var taken = give(event, told, kept.getFirst());
            if (taken) {
                uploads.used(kept);
            }
            return taken;
        });
        if (Boolean.TRUE.equals(given)) {
            sweepFormer(event);
        }
    }

    private boolean give(VideoEvent event, Sighting told, Kept picture) {
        var box = told.box() == null ? null : json.writeValueAsString(told.box());
        return events.picture(event, picture.id(), json.writeValueAsString(picture), box);
    }

    private void sweepFormer(VideoEvent event) {
        var former = of(event);
        if (former != null) {
            evidence.sweep(List.of(former));
        }
    }

    /** Lines may be broken; any other character that is not base64 makes it no picture. */
    private static byte[] decoded(String base64) {
        try {
            var bytes = Base64.getDecoder()
                    .decode(base64.replace("\r", "").replace("\n", "").strip());
            if (bytes.length > Sighting.LARGEST) {
                throw tooLarge();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw notAPicture();
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Too large",
                "A picture in an event has at most 700 kB (700,000 bytes); send a larger one as an upload.");
    }

    private static ProblemException notAPicture() {
        return new ProblemException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "not-a-picture",
                "Not a picture",
                "What came is not a JPEG or PNG picture, whatever its name says.");
    }

    /** What is known of an event's picture. */
    @Nullable
    Kept of(VideoEvent event) {
        return event.facts() == null ? null : json.readValue(event.facts(), Kept.class);
    }

    /** Throws the bytes of an event's picture away; what it showed is told by no one any more. */
    void sweep(VideoEvent event) {
        var kept = of(event);
        if (kept == null) {
            return;
        }
        var gone = transaction.execute(status -> jdbc.sql("""
                        update video_event set picture = null, facts = null
                        where tenant = ? and id = ? and picture = ? and state <> 'waiting'
                        """)
                .params(CurrentTenant.get().value(), event.id(), kept.id())
                .update());
        if (Objects.requireNonNullElse(gone, 0) == 1) {
            evidence.sweep(List.of(kept));
        }
    }

    @Override
    public Collection<UUID> known(Collection<UUID> ids) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select picture from video_event where tenant = :tenant and picture in (:ids)")
                        .param("tenant", CurrentTenant.get().value())
                        .param("ids", ids)
                        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list()));
    }
}
