package io.cityops.cases.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Photos extends Repository<Photo, UUID> {

    Photo save(Photo photo);

    List<Photo> findByCaseIdOrderById(UUID caseId);

    Optional<Photo> findByIdAndCaseId(UUID id, UUID caseId);

    long countByCaseIdAndIdIn(UUID caseId, Collection<UUID> ids);
}
