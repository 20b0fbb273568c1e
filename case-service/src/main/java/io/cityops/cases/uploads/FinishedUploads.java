package io.cityops.cases.uploads;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.Role;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The uploads that are whole and wait to be named. Each is used once. */
@Component
public class FinishedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(FinishedUploads.class);

    /** After that long, whoever was looking at a whole file is not looking any more. */
    private static final Duration LOOKING = Duration.ofMinutes(2);

    private final Uploads uploads;
    private final Evidence evidence;
    private final Finishing finishing;
    private final JsonMapper json;
    private final Clock clock;

    FinishedUploads(Uploads uploads, Evidence evidence, Finishing finishing, JsonMapper json, Clock clock) {
        this.uploads = uploads;
        this.evidence = evidence;
        this.finishing = finishing;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Looks at what is whole and nobody looks at, since whoever did has died. That takes its time, so it comes before any
     * transaction; what came of it is told when they are named.
     */
    public void lookAt(List<Named> names) {
        var now = clock.instant();
        for (var name : names) {
            uploads.find(Secret.hash(name.upload()), now)
                    .filter(found -> isLeft(found, now))
                    .ifPresent(found -> look(found.id()));
        }
    }

    private static boolean isLeft(Upload found, Instant now) {
        return found.complete()
                && found.refusal() == null
                && found.facts() == null
                && !found.touchedAt().plus(LOOKING).isAfter(now);
    }

    /** A refusal is remembered with the upload. */
    private void look(UUID upload) {
        try {
            finishing.look(upload);
        } catch (ProblemException refused) {
            LOG.debug("Upload {} is not taken: {}", upload, refused.getMessage());
        }
    }

    /**
     * What they turned out to be, each in the role that it is named in.
     *
     * @throws UploadProblem.NotFinished when one is not there or not whole
     * @throws UploadProblem.BeingLookedAt when one is whole but nobody knows yet what it is
     * @throws io.cityops.tenancy.web.ProblemException the reason for which one was not taken
     */
    public List<Kept> named(List<Named> names) {
        var kept = names.stream().map(this::kept).toList();
        if (new HashSet<>(kept.stream().map(Kept::id).toList()).size() < names.size()) {
            throw new UploadProblem.NotFinished("The same upload is named twice.");
        }
        return kept;
    }

    /**
     * They are somebody's now.
     *
     * @throws UploadProblem.NotFinished when one has expired or was used in the same moment
     */
    public void used(List<Kept> files) {
        for (var file : files) {
            if (!uploads.remove(file.id())) {
                throw new UploadProblem.NotFinished("The upload was used or ended a moment ago.");
            }
        }
    }

    /**
     * Adds one to a case, all of it or nothing.
     *
     * @throws io.cityops.tenancy.web.ProblemException as {@link #named} and {@link #used} do
     */
    @Transactional
    public Attachment attach(UUID caseId, Named name, Role role) {
        var kept = named(List.of(name));
        var added = evidence.attach(caseId, kept.getFirst().as(role));
        used(kept);
        return added;
    }

    /** Each is looked up by its secret; one that was used a moment ago may still be in its row. */
    private Kept kept(Named name) {
        var found = uploads.find(Secret.hash(name.upload()), clock.instant())
                .orElseThrow(() -> new UploadProblem.NotFinished("There is no such upload; it may have expired."));
        if (!found.complete()) {
            throw new UploadProblem.NotFinished(
                    "Of an upload only %d of %d bytes are here.".formatted(found.received(), found.length()));
        }
        if (found.refusal() != null) {
            throw json.readValue(found.refusal(), Refusal.class).problem();
        }
        if (found.facts() == null) {
            throw new UploadProblem.BeingLookedAt();
        }
        var kept = json.readValue(found.facts(), Kept.class);
        if (evidence.knows(kept.id())) {
            throw new UploadProblem.NotFinished("The upload was used already.");
        }
        return kept.as(Objects.requireNonNullElse(name.role(), Role.BEFORE));
    }
}
