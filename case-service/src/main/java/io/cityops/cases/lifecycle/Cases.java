package io.cityops.cases.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Cases extends Repository<CaseFile, UUID> {

    Optional<CaseFile> findById(UUID id);

    Optional<CaseFile> findByTrackingCode(String code);

    Optional<CaseFile> findByOriginKey(String key);

    List<CaseFile> findByStageIn(Collection<Stage> stages);

    CaseFile saveAndFlush(CaseFile changed);
}
