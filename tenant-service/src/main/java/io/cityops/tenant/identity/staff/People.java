package io.cityops.tenant.identity.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The people of the bound tenant. */
interface People extends JpaRepository<Person, UUID> {

    Optional<Person> findByUsername(String username);

    List<Person> findByUsernameIn(Collection<String> usernames);

    boolean existsByUsername(String username);

    List<Person> findByUsernameGreaterThanOrderByUsername(String after, Limit limit);

    List<Person> findByEnabledTrue();

    long countByUnit(UUID unit);

    long countByEnabledTrue();
}
