package io.cityops.cases.evidence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OriginalAccesses extends Repository<OriginalAccess, UUID> {

    OriginalAccess save(OriginalAccess access);

    List<OriginalAccess> findTop200ByCaseIdOrderByAtAscIdAsc(UUID caseId);
}
