package io.cityops.cases.levels;

import io.cityops.cases.lifecycle.Link;
import io.cityops.cases.lifecycle.Links;
import io.cityops.cases.reference.Reference.Agreed;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links of the bound tenant: what was heard of them, and what tenant-service says of those that nothing was heard
 * of, because word may be lost before this service first listens.
 */
@Component
class LinkBook implements Links {

    private static final String ACCEPTED = "accepted";

    private final JdbcClient jdbc;
    private final ReferenceData reference;

    LinkBook(JdbcClient jdbc, ReferenceData reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    @Override
    public List<Link> accepted() {
        return all().stream()
                .filter(known -> known.state().equals(ACCEPTED))
                .map(Known::link)
                .toList();
    }

    Optional<Known> find(UUID id) {
        return all().stream().filter(known -> known.link().id().equals(id)).findFirst();
    }

    /** Writes down what was heard; older word than what is known is no news. */
    boolean hear(Known known, Instant at) {
        var link = known.link();
        return jdbc.sql("""
                        insert into level_link (tenant, id, peer, peer_name, role, state, grants, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant, id) do update set peer_name = excluded.peer_name, role = excluded.role,
                            state = excluded.state, grants = excluded.grants, changed_at = excluded.changed_at
                            where level_link.changed_at <= excluded.changed_at
                        """)
                        .params(
                                CurrentTenant.get().value(),
                                link.id(),
                                link.peer(),
                                link.peerName(),
                                link.upper() ? "upper" : "lower",
                                known.state(),
                                String.join(",", link.grants()),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private List<Known> all() {
        var found = new HashMap<UUID, Known>();
        reference.current().links().forEach(agreed -> found.put(agreed.id(), known(agreed)));
        jdbc.sql("select id, peer, peer_name, role, state, grants from level_link where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, number) -> known(row))
                .list()
                .forEach(known -> found.put(known.link().id(), known));
        return List.copyOf(found.values());
    }

    private static Known known(Agreed agreed) {
        return new Known(
                new Link(
                        agreed.id(),
                        agreed.peer().slug(),
                        agreed.peer().name(),
                        agreed.role().equals("upper"),
                        Set.copyOf(agreed.grants())),
                agreed.state());
    }

    private static Known known(ResultSet row) throws SQLException {
        var grants = Arrays.stream(row.getString("grants").split(",", -1))
                .filter(grant -> !grant.isEmpty())
                .collect(Collectors.toSet());
        return new Known(
                new Link(
                        row.getObject("id", UUID.class),
                        row.getString("peer"),
                        row.getString("peer_name"),
                        row.getString("role").equals("upper"),
                        grants),
                row.getString("state"));
    }

    /** A link and whether it is in force. */
    record Known(Link link, String state) {

        boolean inForce() {
            return state.equals(ACCEPTED);
        }
    }
}
