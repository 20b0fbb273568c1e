package io.cityops.tenant.links;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.tenants.Directory;
import io.cityops.tenant.tenants.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the bound tenant does about its links, one transaction each; the peer is written to. */
@Component
@Transactional
class Linking {

    private static final List<State> OPEN = List.of(State.PROPOSED, State.ACCEPTED);

    private final Links links;
    private final LinkPost post;
    private final Directory directory;
    private final Audit audit;

    Linking(Links links, LinkPost post, Directory directory, Audit audit) {
        this.links = links;
        this.post = post;
        this.directory = directory;
        this.audit = audit;
    }

    Link propose(String peer, Role role, List<String> grants) {
        var own = directory.find(CurrentTenant.get()).orElseThrow();
        var other = TenantId.parse(peer)
                .flatMap(directory::find)
                .filter(TenantProfile::active)
                .orElseThrow(() -> new LinkProblem.UnknownPeer(peer));
        if (!(role == Role.UPPER ? Level.isAbove(other, own) : Level.isAbove(own, other))) {
            throw new LinkProblem.NotOnTheLadder(other.name(), role);
        }
        if (!links.findByPeerAndStateIn(peer, OPEN).isEmpty()) {
            throw new LinkProblem.OpenAlready(other.name());
        }
        var link = new Link(Ids.next(), new Link.Peer(peer, other.name()), role, own.id(), grants, Instant.now());
        return settle(link, "link.proposed");
    }

    Link accept(UUID agreement) {
        return decide(agreement, Link::accept, "link.accepted");
    }

    Link refuse(UUID agreement) {
        return decide(agreement, Link::refuse, "link.refused");
    }

    Link revoke(UUID agreement) {
        return decide(agreement, Link::revoke, "link.revoked");
    }

    private Link decide(UUID agreement, Consumer<Link> verb, String action) {
        var link = links.findByAgreement(agreement).orElseThrow(() -> ProblemException.notFound("link"));
        verb.accept(link);
        return settle(link, action);
    }

    private Link settle(Link changed, String action) {
        try {
            var link = links.saveAndFlush(changed);
            audit.record(action, link.peer().value(), Map.of("link", link.agreement(), "grants", link.grants()));
            post.write(link, directory.find(CurrentTenant.get()).orElseThrow().name());
            post.tell(link);
            return link;
        } catch (DataIntegrityViolationException e) {
            throw new LinkProblem.OpenAlready(changed.peer().value());
        }
    }
}
