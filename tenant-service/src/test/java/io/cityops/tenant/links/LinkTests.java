package io.cityops.tenant.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTests {

    private static final TenantId US = new TenantId("liuzhou");
    private static final TenantId PEER = new TenantId("guangxi");

    @Test
    void isAcceptedByTheSideThatDidNotPropose() {
        var offered = proposedBy(PEER);
        offered.accept();
        assertThat(offered.state()).isEqualTo(State.ACCEPTED);

        var own = proposedBy(US);
        assertThatExceptionOfType(LinkProblem.NotYours.class).isThrownBy(own::accept);
        assertThatExceptionOfType(LinkProblem.NotYours.class).isThrownBy(own::refuse);
    }

    @Test
    void isTakenBackByWhoProposedAndEndedByEither() {
        var own = proposedBy(US);
        own.revoke();
        assertThat(own.state()).isEqualTo(State.REVOKED);

        var offered = proposedBy(PEER);
        assertThatExceptionOfType(LinkProblem.NotYours.class).isThrownBy(offered::revoke);
        offered.accept();
        offered.revoke();
        assertThat(offered.state()).isEqualTo(State.REVOKED);
        assertThat(offered.view().decidedAt()).isNotNull();
    }

    @Test
    void isDecidedOnce() {
        var refused = proposedBy(PEER);
        refused.refuse();

        assertThatExceptionOfType(LinkProblem.NotPossible.class).isThrownBy(refused::accept);
        assertThatExceptionOfType(LinkProblem.NotPossible.class).isThrownBy(refused::revoke);
    }

    @Test
    void takesThePeersWordOnceAndNeverAfterTheEnd() {
        var own = proposedBy(US);
        assertThat(own.hear(State.ACCEPTED)).isTrue();
        assertThat(own.hear(State.ACCEPTED)).isFalse();
        assertThat(own.hear(State.REVOKED)).isTrue();
        assertThat(own.hear(State.ACCEPTED)).isFalse();
        assertThat(own.state()).isEqualTo(State.REVOKED);
    }

    private static Link proposedBy(TenantId tenant) {
        return new Link(
                UUID.randomUUID(), new Link.Peer(PEER.value(), "广西"), Role.UPPER, tenant, List.of(), Instant.now());
    }
}
