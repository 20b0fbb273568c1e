package io.cityops.tenant.facilities;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bound tenant's facilities. */
interface Facilities extends JpaRepository<Facility, UUID> {

    List<Facility> findByKindAndIdGreaterThanOrderById(String kind, UUID after, Limit limit);

    List<Facility> findByIdGreaterThanOrderById(UUID after, Limit limit);

    long countByKind(String kind);
}
