package io.cityops.tenant.links;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import io.cityops.tenant.audit.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what peers write about links and keeps our own side in step. A letter may come twice; one that overtook its
 * predecessor is put back and read again.
 */
@Component
class Letterbox implements EventConsumer {

    private final Links links;
    private final LinkPost post;
    private final Audit audit;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Letterbox(Links links, LinkPost post, Audit audit, JsonMapper json, PlatformTransactionManager transactions) {
        this.links = links;
        this.post = post;
        this.audit = audit;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String stream() {
        return Letter.STREAM;
    }

    @Override
    public String group() {
        return "tenant-service";
    }

    @Override
    public void consume(List<Event> events) {
        for (var event : events) {
            if (event.type().equals(Letter.TYPE)) {
                var letter = json.treeToValue(event.payload(), Letter.class);
                CurrentTenant.runAs(
                        letter.to(), () -> transaction.executeWithoutResult(status -> read(event.tenant(), letter)));
            }
        }
    }

    private void read(TenantId sender, Letter letter) {
        var known = links.findByAgreement(letter.agreement());
        if (known.isPresent()) {
            hear(sender, known.get(), letter);
        } else if (letter.state() == State.PROPOSED) {
            receive(sender, letter);
        } else {
            throw new IllegalStateException("a letter about link " + letter.agreement() + " overtook its proposal");
        }
    }

    private void hear(TenantId sender, Link link, Letter letter) {
        if (link.peer().equals(sender) && link.hear(letter.state())) {
            keep(link);
        }
    }

    /** Of two proposals that crossed each other the earlier one counts; both sides come to the same end. */
    private void receive(TenantId sender, Letter letter) {
        for (var open : links.findByPeerAndStateIn(sender.value(), List.of(State.PROPOSED, State.ACCEPTED))) {
            if (open.state() == State.ACCEPTED) {
                throw new IllegalStateException(
                        "the proposal " + letter.agreement() + " overtook the end of " + open.agreement());
            }
            if (open.agreement().compareTo(letter.agreement()) < 0) {
                return;
            }
            open.hear(State.REFUSED);
            keep(open);
        }
        keep(new Link(
                letter.agreement(),
                new Link.Peer(sender.value(), letter.from()),
                letter.role(),
                sender,
                letter.grants(),
                letter.proposedAt()));
    }

    private void keep(Link link) {
        var kept = links.saveAndFlush(link);
        audit.record(
                "link.heard",
                kept.peer().value(),
                Map.of("link", kept.agreement(), "state", kept.state().code()));
        post.tell(kept);
    }
}
