package io.cityops.cases.levels;

import io.cityops.cases.levels.PostOffice.Letter;
import io.cityops.cases.levels.Wire.Delivery.Refused;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.PeerCasework;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries messages from the outgoing boxes of all tenants over the wire, those of one case in their order. */
@Component
class Postman extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final List<PostOffice> offices;
    private final Wire wire;
    private final Signature signature;
    private final PeerCasework cases;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Postman(
            Shards shards,
            Wire wire,
            Signature signature,
            PeerCasework cases,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        super("postman", Duration.ofMillis(300), Duration.ofSeconds(2));
        this.offices = shards.relays().stream().map(PostOffice::new).toList();
        this.wire = wire;
        this.signature = signature;
        this.cases = cases;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean round() throws InterruptedException {
        var carried = 0;
        for (var office : offices) {
            var letters = office.collect();
            var carriers = letters.stream()
                    .map(letter -> Thread.ofVirtual().name("postman").start(() -> carry(office, letter)))
                    .toList();
            for (var carrier : carriers) {
                carrier.join();
            }
            carried += letters.size();
        }
        return carried > 0;
    }

    private void carry(PostOffice office, Letter letter) {
        try {
            CurrentTenant.runAs(letter.tenant(), () -> {
                var word = json.readValue(letter.body(), Message.Word.class);
                var message = new Message(letter.id(), letter.link(), Message.Type.of(letter.type()), word);
                if (wire.deliver(letter.peer(), signature.sign(message, letter.peer())) instanceof Refused refused) {
                    LOG.warn("{} refused {} of {}: {}", letter.peer(), letter.type(), letter.tenant(), refused.why());
                    office.refused(letter, refused.why());
                    takeBack(message, refused);
                } else {
                    office.delivered(letter);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("{} for {} waits: {}", letter.type(), letter.peer(), e.getMessage());
            office.postpone(letter, String.valueOf(e.getMessage()));
        }
    }

    /** A case that the peer will not take is ours to dispatch again. */
    private void takeBack(Message message, Refused refused) {
        if (message.type() != Message.Type.OFFERED) {
            return;
        }
        transaction.executeWithoutResult(status -> cases.find(message.word().ours())
                .filter(found -> found.sent() != null && found.stage().lent())
                .ifPresent(found -> {
                    var tie = Objects.requireNonNull(found.sent());
                    cases.hear(
                            found,
                            tie,
                            Action.PEER_RETURN,
                            "对方平台拒收：" + refused.why(),
                            List.of(),
                            Doer.peer(tie.peerName()));
                }));
    }
}
