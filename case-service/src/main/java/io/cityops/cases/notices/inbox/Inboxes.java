package io.cityops.cases.notices.inbox;

import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.InboxRung;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.StaffNotices;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.events.Outbox;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts things into the inboxes of the bound tenant, in the transaction that makes them true, and rings. */
@Component
public class Inboxes implements StaffNotices {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;

    Inboxes(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            String event,
            Collection<Audience> audiences,
            Occasion occasion,
            UUID about,
            Facts facts,
            @Nullable String by) {
        put(audiences.stream()
                .map(audience -> new Item(event, audience, occasion, about, facts, by))
                .toList());
    }

    /** Puts in what was not there yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Collection<Item> items) {
        var rung = items.stream().filter(this::put).map(Item::audience).collect(Collectors.toSet());
        if (!rung.isEmpty()) {
            var about = items.iterator().next().caseId().toString();
            outbox.add(InboxRung.STREAM, InboxRung.TYPE, about, new InboxRung(rung));
        }
    }

    private boolean put(Item item) {
        return jdbc.sql("""
                        insert into inbox_item (id, tenant, key, audience, occasion, case_id, facts, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, now())
                        on conflict (tenant, key) do nothing
                        """)
                        .params(
                                Ids.next(),
                                CurrentTenant.get().value(),
                                item.key(),
                                item.audience().key(),
                                item.occasion().code(),
                                item.caseId(),
                                json.writeValueAsString(item.facts()))
                        .param(item.by())
                        .update()
                == 1;
    }

    static String[] keys(Collection<Audience> audiences) {
        return audiences.stream().map(Audience::key).sorted().toArray(String[]::new);
    }
}
