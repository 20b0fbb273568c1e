package io.cityops.cases.views;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The views of people of the bound tenant, each person's own. */
@Component
class KeptViews {

    /** How many one person keeps. */
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<View> of(String account) {
        return jdbc.sql("select id, name, usual, filter from desk_view where tenant = ? and account = ? order by name")
                .params(tenant(), account)
                .query(this::read)
                .list();
    }

    /**
     * Keeps a view, or changes the one of that id.
     *
     * @throws ProblemException when there are {@link #MOST} already, or another has the name
     */
    @Transactional
    public void keep(String account, View view) {
        oneAtATime(account);
        var others =
                of(account).stream().filter(one -> !one.id().equals(view.id())).toList();
        if (others.size() >= MOST) {
            throw ProblemException.invalid("/id", "At most " + MOST + " are kept; remove one first.");
        }
        if (others.stream().anyMatch(one -> one.name().equals(view.name()))) {
            throw ProblemException.invalid("/name", "Another of your filters is called that.");
        }
        if (view.usual()) {
            jdbc.sql("update desk_view set usual = false where tenant = ? and account = ? and usual and id <> ?")
                    .params(tenant(), account, view.id())
                    .update();
        }
        write(account, view);
    }

    private void write(String account, View view) {
        try {
            jdbc.sql("""
                            insert into desk_view (tenant, account, id, name, filter, usual, at)
                            values (?, ?, ?, ?, ?, ?, now())
                            on conflict (tenant, account, id) do update
                                set name = excluded.name, filter = excluded.filter, usual = excluded.usual, at = now()
                            """)
                    .params(tenant(), account, view.id(), view.name())
                    .params(json.writeValueAsString(view.filter()), view.usual())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.invalid("/name", "Another of your filters is called that.");
        }
    }

    /** @throws ProblemException when there is none, or it is another person's */
    @Transactional
    public void remove(String account, UUID id) {
        var gone = jdbc.sql("delete from desk_view where tenant = ? and account = ? and id = ?")
                .params(tenant(), account, id)
                .update();
        if (gone == 0) {
            throw ProblemException.notFound("filter");
        }
    }

    /** Two windows of one person take turns, so that neither count nor choice is overtaken. */
    private void oneAtATime(String account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("desk_view " + tenant() + " " + account)
                .query((row, at) -> "")
                .single();
    }

    private View read(ResultSet row, int at) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("usual"),
                json.readValue(row.getString("filter"), Filter.class));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
