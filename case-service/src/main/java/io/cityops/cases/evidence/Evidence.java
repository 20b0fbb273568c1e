package io.cityops.cases.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of the bound tenant's cases. Bytes are kept before the row that names them, and swept when it fails. */
@Component
public class Evidence {

    public static final int AT_ONCE = 5;

    private final Attachments attachments;
    private final Keeping keeping;
    private final EvidenceSettings settings;
    private final Clock clock;

    Evidence(Attachments attachments, Keeping keeping, EvidenceSettings settings, Clock clock) {
        this.attachments = attachments;
        this.keeping = keeping;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps uploaded photos while some work writes what they are of; when either fails, none of them stays.
     *
     * @throws io.cityops.tenancy.web.ProblemException when one of them cannot be taken
     */
    public <T> T keepWhile(List<byte[]> uploads, Function<List<Kept>, T> work) {
        if (uploads.size() > AT_ONCE) {
            throw new EvidenceProblem.TooMany(AT_ONCE);
        }
        var kept = new ArrayList<Kept>();
        try {
            uploads.forEach(upload -> kept.add(keeping.photo(upload)));
            return work.apply(List.copyOf(kept));
        } catch (RuntimeException e) {
            sweep(kept);
            throw e;
        }
    }

    /**
     * Keeps a file of any kind, under an identity that it has already, for whoever will say what it is of.
     *
     * @throws io.cityops.tenancy.web.ProblemException when it cannot be taken
     */
    public Kept keep(UUID id, Path file) {
        return keeping.file(id, file);
    }

    /** Adds a photo to a case that somebody works on. */
    public Attachment add(UUID caseId, byte[] upload, Role role) {
        requireRoom(caseId);
        return keepWhile(List.of(upload), kept -> attach(caseId, kept.getFirst().as(role)));
    }

    /** Adds what is kept already. */
    public Attachment attach(UUID caseId, Kept kept) {
        requireRoom(caseId);
        return attachments.save(new Attachment(kept, caseId, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(UUID caseId) {
        return attachments.findByCaseIdOrderById(caseId);
    }

    /** The evidence of several cases, read at once: by case, the first one first; nothing for a case without any. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> of(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : attachments.findByCaseIdInOrderById(caseIds).stream()
                        .collect(Collectors.groupingBy(Attachment::caseId));
    }

    /** Whether all of them are of the case. */
    @Transactional(readOnly = true)
    public boolean belong(Collection<UUID> ids, UUID caseId) {
        return ids.isEmpty() || attachments.countByCaseIdAndIdIn(caseId, ids) == ids.size();
    }

    /** Whether it is of any case. */
    @Transactional(readOnly = true)
    public boolean knows(UUID id) {
        return !attachments.known(List.of(id)).isEmpty();
    }

    /** Throws away what was kept for nothing. */
    public void sweep(List<Kept> unused) {
        unused.forEach(keeping::sweep);
    }

    private void requireRoom(UUID caseId) {
        var most = settings.of(io.cityops.tenancy.CurrentTenant.get()).perCase();
        if (attachments.countByCaseId(caseId) >= most) {
            throw new EvidenceProblem.CaseFull(most);
        }
    }
}
