package io.cityops.cases.levels;

import io.cityops.cases.levels.LinkBook.Known;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Link;
import io.cityops.cases.lifecycle.PeerCasework;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Hears of links as tenants agree on them; when one ends, what is with the peer comes back. */
@Component
class LinkListener implements EventConsumer {

    private final LinkBook links;
    private final PeerCasework cases;
    private final TransactionTemplate transaction;

    LinkListener(LinkBook links, PeerCasework cases, PlatformTransactionManager transactions) {
        this.links = links;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String stream() {
        return "links";
    }

    @Override
    public String group() {
        return "case-service";
    }

    @Override
    public void consume(List<Event> events) {
        events.stream()
                .filter(event -> event.type().equals("link.changed"))
                .forEach(event -> CurrentTenant.runAs(
                        event.tenant(), () -> transaction.executeWithoutResult(status -> hear(event))));
    }

    private void hear(Event event) {
        var known = read(event.payload().has("link") ? event.payload().path("link") : event.payload());
        if (links.hear(known, event.at()) && !known.inForce()) {
            var link = known.link();
            cases.lentOver(link.id())
                    .forEach(lent -> cases.hear(
                            lent,
                            Objects.requireNonNull(lent.sent()),
                            Action.PEER_RETURN,
                            "与" + link.peerName() + "的级联关系已终止",
                            List.of(),
                            Doer.peer(link.peerName())));
        }
    }

    private static Known read(JsonNode link) {
        var grants = new HashSet<String>();
        link.path("grants").forEach(grant -> grants.add(grant.asString()));
        return new Known(
                new Link(
                        UUID.fromString(link.path("id").asString()),
                        link.path("peer").path("slug").asString(),
                        link.path("peer").path("name").asString(),
                        link.path("role").asString().equals("upper"),
                        grants),
                link.path("state").asString());
    }
}
