package io.cityops.tenant.links;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's links that are in force. */
@Component
public class AcceptedLinks {

    private final Links links;

    AcceptedLinks(Links links) {
        this.links = links;
    }

    @Transactional(readOnly = true)
    public List<LinkView> all() {
        return links.findByStateOrderByAgreement(State.ACCEPTED).stream()
                .map(Link::view)
                .toList();
    }
}
