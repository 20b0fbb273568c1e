package io.cityops.tenant.links;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bound tenant's sides of its links. */
interface Links extends JpaRepository<Link, UUID> {

    Optional<Link> findByAgreement(UUID agreement);

    List<Link> findByPeerAndStateIn(String peer, List<State> states);

    List<Link> findByStateOrderByAgreement(State state);

    List<Link> findByAgreementLessThanOrderByAgreementDesc(UUID before, Limit limit);

    long countByState(State state);
}
