package io.cityops.cases.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface Attachments extends Repository<Attachment, UUID> {

    Attachment save(Attachment attachment);

    List<Attachment> findByCaseIdOrderById(UUID caseId);

    List<Attachment> findByCaseIdInOrderById(Collection<UUID> caseIds);

    Optional<Attachment> findByIdAndCaseId(UUID id, UUID caseId);

    @Transactional(readOnly = true)
    Optional<Attachment> findFirstBy();

    /** Which of them are attachments of cases. */
    @Transactional(readOnly = true)
    @Query("select attachment.id from Attachment attachment where attachment.id in :ids")
    List<UUID> known(Collection<UUID> ids);

    long countByCaseIdAndIdIn(UUID caseId, Collection<UUID> ids);

    List<Attachment> findByScanOrderByAt(Scan scan, Limit most);

    long countByCaseId(UUID caseId);
}
