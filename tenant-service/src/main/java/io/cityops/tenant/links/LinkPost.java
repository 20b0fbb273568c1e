package io.cityops.tenant.links;

import io.cityops.tenancy.events.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What leaves a tenant about its links: letters to the peer, and news for the other services. */
@Component
class LinkPost {

    private final Outbox outbox;

    LinkPost(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes to the peer what became of a link here. */
    void write(Link link, String ownName) {
        var letter = new Letter(
                link.peer(),
                link.agreement(),
                ownName,
                link.role().other(),
                link.state(),
                link.grants(),
                link.proposedAt());
        outbox.add(Letter.STREAM, Letter.TYPE, link.agreement().toString(), letter);
    }

    /** Tells everybody who works for the bound tenant. */
    void tell(Link link) {
        outbox.add(Letter.STREAM, "link.changed", link.agreement().toString(), Map.of("link", link.view()));
    }
}
