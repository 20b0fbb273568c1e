package io.cityops.cases.lifecycle;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Histories extends Repository<HistoryEntry, UUID> {

    List<HistoryEntry> findByCaseIdOrderByAtAscIdAsc(UUID caseId);
}
