package io.cityops.tenant.facilities.imports;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The bound tenant's imports. */
interface Imports extends JpaRepository<FacilityImport, UUID> {

    List<FacilityImport> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    /** The import, and nobody else gets it to decide upon until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from FacilityImport i where i.id = ?1")
    Optional<FacilityImport> toDecide(UUID id);
}
