package io.cityops.cases.evidence;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The photos of the bound tenant's cases. Bytes are kept before the row that names them, and swept when it fails. */
@Component
public class Evidence {

    public static final int AT_ONCE = 5;

    private final Photos photos;
    private final PhotoStore store;
    private final Clock clock;

    Evidence(Photos photos, PhotoStore store, Clock clock) {
        this.photos = photos;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps uploaded photos while some work writes what they are of; when either fails, none of them stays.
     *
     * @throws EvidenceProblem when one of them cannot be taken
     */
    public <T> T keepWhile(List<byte[]> uploads, Function<List<StoredPhoto>, T> work) {
        if (uploads.size() > AT_ONCE) {
            throw new EvidenceProblem.TooMany(AT_ONCE);
        }
        var kept = new ArrayList<StoredPhoto>();
        try {
            uploads.forEach(upload -> kept.add(keep(upload)));
            return work.apply(List.copyOf(kept));
        } catch (RuntimeException e) {
            sweep(kept);
            throw e;
        }
    }

    /** Adds a photo to a case that somebody works on. */
    public Photo add(UUID caseId, byte[] upload) {
        return keepWhile(
                List.of(upload), stored -> photos.save(new Photo(stored.getFirst(), caseId, false, clock.instant())));
    }

    @Transactional(readOnly = true)
    public List<Photo> of(UUID caseId) {
        return photos.findByCaseIdOrderById(caseId);
    }

    /** Whether all of them are photos of the case. */
    @Transactional(readOnly = true)
    public boolean belong(Collection<UUID> ids, UUID caseId) {
        return ids.isEmpty() || photos.countByCaseIdAndIdIn(caseId, ids) == ids.size();
    }

    /**
     * The picture itself.
     *
     * @throws EvidenceProblem.NotFound when it is not one of the case's
     */
    @Transactional(readOnly = true)
    public Resource picture(UUID caseId, UUID photo, boolean thumbnail) {
        var found = photos.findByIdAndCaseId(photo, caseId).orElseThrow(EvidenceProblem.NotFound::new);
        var tenant = CurrentTenant.get();
        return thumbnail ? store.thumbnail(tenant, found.id()) : store.full(tenant, found.id());
    }

    /** Throws away photos that were kept for nothing. */
    public void sweep(List<StoredPhoto> unused) {
        unused.forEach(photo -> store.sweep(CurrentTenant.get(), photo.id()));
    }

    private StoredPhoto keep(byte[] upload) {
        var picture = Picture.of(upload);
        var id = Ids.next();
        store.keep(CurrentTenant.get(), id, picture);
        return new StoredPhoto(id, picture.width(), picture.height(), picture.full().length);
    }
}
