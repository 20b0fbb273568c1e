package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Secrets;
import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.cases.evidence.store.Form;
import io.cityops.cases.evidence.store.StoredFile;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence itself, for whoever may see the case that it is of. Who looks at an original is written down. */
@Component
public class Showing {

    private static final Secrets NONE = Secrets.read("");

    private final Attachments attachments;
    private final OriginalAccesses accesses;
    private final EvidenceStore store;
    private final Clock clock;

    Showing(Attachments attachments, OriginalAccesses accesses, EvidenceStore store, Clock clock) {
        this.attachments = attachments;
        this.accesses = accesses;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A photo, drawn anew.
     *
     * @throws EvidenceProblem.NotFound when it is not one of the case's, or not to be seen yet
     */
    @Transactional(readOnly = true)
    public Resource picture(UUID caseId, UUID photo, boolean thumbnail) {
        var found = shown(caseId, photo);
        if (!found.isPhoto()) {
            throw new EvidenceProblem.NotFound();
        }
        return file(found, thumbnail ? Form.THUMBNAIL : Form.FULL, NONE);
    }

    /**
     * A photo that was kept for something that may become a case, drawn anew.
     *
     * @throws EvidenceProblem.NotFound when it is not to be seen yet
     */
    public Resource picture(Kept kept, boolean thumbnail) {
        if (!kept.scan().passed()) {
            throw new EvidenceProblem.NotFound();
        }
        return new StoredFile(store, CurrentTenant.get(), kept.id(), thumbnail ? Form.THUMBNAIL : Form.FULL, NONE);
    }

    /**
     * A video or sound, without what it tells beside picture and sound.
     *
     * @throws EvidenceProblem.NotFound when it is not one of the case's, or not to be seen yet
     */
    @Transactional(readOnly = true)
    public Played played(UUID caseId, UUID recording) {
        var found = shown(caseId, recording);
        if (found.isPhoto()) {
            throw new EvidenceProblem.NotFound();
        }
        return new Played(found.type(), file(found, Form.ORIGINAL, Secrets.read(found.secrets())));
    }

    /**
     * A file as it came, with all that its maker wrote into it; that somebody had it is kept.
     *
     * @throws EvidenceProblem.NotFound when it is not one of the case's, or came before originals were kept
     */
    @Transactional
    public Resource original(UUID caseId, UUID attachment, String name, String role) {
        var found = shown(caseId, attachment);
        if (found.sha256() == null) {
            throw new EvidenceProblem.NotFound();
        }
        accesses.save(new OriginalAccess(caseId, attachment, name, role, clock.instant()));
        return file(found, Form.ORIGINAL, NONE);
    }

    /** Who had originals of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<OriginalAccess> accesses(UUID caseId) {
        return accesses.findTop200ByCaseIdOrderByAtAscIdAsc(caseId);
    }

    private Attachment shown(UUID caseId, UUID attachment) {
        return attachments
                .findByIdAndCaseId(attachment, caseId)
                .filter(found -> found.scan().passed())
                .orElseThrow(EvidenceProblem.NotFound::new);
    }

    private Resource file(Attachment found, Form form, Secrets hidden) {
        return new StoredFile(store, CurrentTenant.get(), found.id(), form, hidden);
    }

    /** What is played, and as what. */
    public record Played(String type, Resource file) {}
}
