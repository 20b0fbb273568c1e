package io.cityops.tenant.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bound tenant's units. */
interface Units extends JpaRepository<Unit, UUID> {

    List<Unit> findAllByOrderByLevelAscCodeAsc();

    Optional<Unit> findByCode(String code);

    List<Unit> findByParent(UUID parent);
}
