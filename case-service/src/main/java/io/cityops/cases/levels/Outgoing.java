package io.cityops.cases.levels;

import io.cityops.cases.levels.Message.Type;
import io.cityops.cases.levels.Message.Word;
import io.cityops.cases.lifecycle.Tie;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The box for messages that go out: what is put in leaves when, and only when, the transaction has succeeded. */
@Component
class Outgoing {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outgoing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(UUID caseId, Tie tie, Type type, Word word) {
        jdbc.sql("""
                        insert into level_outgoing (id, tenant, case_id, link, peer, type, body, state, attempts,
                            next_attempt_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, now(), now())
                        """)
                .params(
                        Ids.next(),
                        CurrentTenant.get().value(),
                        caseId,
                        tie.link(),
                        tie.peer(),
                        type.code(),
                        json.writeValueAsString(word))
                .update();
    }
}
