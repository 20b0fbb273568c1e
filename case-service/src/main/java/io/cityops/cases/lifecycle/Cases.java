package io.cityops.cases.lifecycle;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Cases extends Repository<CaseFile, UUID> {

    Optional<CaseFile> findById(UUID id);

    Optional<CaseFile> findByTrackingCode(String code);

    Optional<CaseFile> findByOriginKey(String key);

    List<CaseFile> findByStageIn(Collection<Stage> stages);

    List<CaseFile> findByIdIn(Collection<UUID> ids);

    /** Holds the cases until the transaction ends, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<CaseFile> findByIdInOrderById(Collection<UUID> ids);

    /**
     * A case that nobody else changes until the transaction ends.
     *
     * @throws CaseProblem.NotFound when there is none
     */
    default CaseFile hold(UUID id) {
        return findByIdInOrderById(List.of(id)).stream().findFirst().orElseThrow(CaseProblem.NotFound::new);
    }

    long countByCourseInto(UUID id);

    List<CaseFile> findByCourseIntoOrderByReportedAtAscIdAsc(UUID id, Limit most);

    /** Merged reports with somewhere to answer to, by their ids, beyond one of them. */
    @Query("select c from CaseFile c where c.course.into = :id and c.reporter.answerTo is not null and c.id > :beyond"
            + " order by c.id")
    List<CaseFile> answered(UUID id, UUID beyond, Limit most);
}
