package io.cityops.tenant.identity.roles;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Roles extends JpaRepository<Role, UUID> {

    List<Role> findAllByOrderByCode();
}
