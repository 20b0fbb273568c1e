package io.cityops.tenant.facilities.layers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bound tenant's own layers. */
interface OwnLayers extends JpaRepository<OwnLayer, UUID> {

    List<OwnLayer> findAllByOrderByCode();

    Optional<OwnLayer> findByCode(String code);
}
