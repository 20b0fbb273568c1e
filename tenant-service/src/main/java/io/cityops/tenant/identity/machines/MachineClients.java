package io.cityops.tenant.identity.machines;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The machines of the bound tenant. */
interface MachineClients extends JpaRepository<MachineClient, UUID> {

    Optional<MachineClient> findByClientId(String clientId);

    boolean existsByClientId(String clientId);

    List<MachineClient> findByClientIdGreaterThanOrderByClientId(String after, Limit limit);
}
