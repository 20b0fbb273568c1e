package io.cityops.tenant.links;

import io.cityops.tenancy.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings two tenants together without anybody at a screen; each step is the bound tenant's own. */
@Component
public class Agreements {

    private final Linking linking;
    private final Links links;

    Agreements(Linking linking, Links links) {
        this.linking = linking;
        this.links = links;
    }

    /** Proposes a link to a tenant one level down, unless there is one. */
    public void offerTo(TenantId lower) {
        if (with(lower).isEmpty()) {
            linking.propose(lower.value(), Role.LOWER, List.of());
        }
    }

    /** Accepts what that tenant proposed; says whether the link is in force. */
    public boolean agreeWith(TenantId upper) {
        return with(upper).stream().anyMatch(link -> {
            if (link.state() == State.PROPOSED) {
                linking.accept(link.agreement());
            }
            return true;
        });
    }

    private List<Link> with(TenantId peer) {
        return links.findByPeerAndStateIn(peer.value(), List.of(State.PROPOSED, State.ACCEPTED));
    }
}
