package io.cityops.tenant.links;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Our side of an agreement with a tenant one level up or down (级联): whether cases may go to and fro, and what may travel
 * with them. The peer keeps a side of its own under the same id; neither reads the other's, they write to each other.
 */
@Entity
@Table(name = "link")
class Link {

    private @Id UUID id;

    @org.hibernate.annotations.TenantId
    private @Nullable String tenant;

    private UUID agreement;
    private String peer;
    private String peerName;

    @Convert(converter = Codes.OfRole.class)
    private Role role;

    @Convert(converter = Codes.OfState.class)
    private State state;

    private String proposedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grants;

    private Instant proposedAt;
    private @Nullable Instant decidedAt;
    private @Version @Nullable Long version;

    Link(UUID agreement, Peer peer, Role role, TenantId proposedBy, List<String> grants, Instant proposedAt) {
        this.id = Ids.next();
        this.agreement = agreement;
        this.peer = peer.slug();
        this.peerName = peer.name();
        this.role = role;
        this.state = State.PROPOSED;
        this.proposedBy = proposedBy.value();
        this.grants = List.copyOf(grants);
        this.proposedAt = proposedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Link() {}

    /** We agree to what the peer proposed. */
    void accept() {
        requireProposedByPeer(State.ACCEPTED);
        become(State.ACCEPTED);
    }

    /** We do not agree to what the peer proposed. */
    void refuse() {
        requireProposedByPeer(State.REFUSED);
        become(State.REFUSED);
    }

    /** We end it, or take our proposal back. */
    void revoke() {
        if (state == State.PROPOSED && proposedBy.equals(peer)) {
            throw new LinkProblem.NotYours(state, State.REVOKED);
        }
        become(State.REVOKED);
    }

    /** The peer says what became of it; word that comes twice or too late changes nothing. */
    boolean hear(State said) {
        if (!state.next().contains(said)) {
            return false;
        }
        become(said);
        return true;
    }

    private void become(State next) {
        if (!state.next().contains(next)) {
            throw new LinkProblem.NotPossible(state, next);
        }
        state = next;
        decidedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private void requireProposedByPeer(State next) {
        if (!state.next().contains(next)) {
            throw new LinkProblem.NotPossible(state, next);
        }
        if (!proposedBy.equals(peer)) {
            throw new LinkProblem.NotYours(state, next);
        }
    }

    LinkView view() {
        return new LinkView(
                agreement,
                new LinkView.Peer(peer, peerName),
                role.code(),
                state.code(),
                proposedBy,
                List.copyOf(grants),
                proposedAt,
                decidedAt);
    }

    UUID agreement() {
        return agreement;
    }

    TenantId peer() {
        return new TenantId(peer);
    }

    Role role() {
        return role;
    }

    State state() {
        return state;
    }

    List<String> grants() {
        return List.copyOf(grants);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** The tenant at the other end. */
    record Peer(String slug, String name) {}
}
