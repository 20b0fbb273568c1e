package io.cityops.cases.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface Photos extends Repository<Photo, UUID> {

    Photo save(Photo photo);

    List<Photo> findByCaseIdOrderById(UUID caseId);

    Optional<Photo> findByIdAndCaseId(UUID id, UUID caseId);

    @Transactional(readOnly = true)
    Optional<Photo> findFirstBy();

    /** Which of them are photos of cases. */
    @Transactional(readOnly = true)
    @Query("select photo.id from Photo photo where photo.id in :ids")
    List<UUID> known(Collection<UUID> ids);

    long countByCaseIdAndIdIn(UUID caseId, Collection<UUID> ids);
}
