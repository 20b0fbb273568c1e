package io.cityops.tenant.audit;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/t/{tenant}/api/audit")
class AuditController {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditController(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @GetMapping
    @Needs("audit.read")
    Page<Entry> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var rows = jdbc.sql("select * from audit_entry where id < ? order by id desc limit ?")
                .params(cursor == null ? NEWEST : after(cursor), limit + 1)
                .query((row, number) -> entry(row))
                .list();
        return Page.of(rows, limit, last -> Cursor.encode(last.id().toString()));
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "This is not a cursor of this list.");
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class),
                new Actor(row.getString("actor_tenant"), row.getString("actor"), row.getString("actor_name")),
                row.getString("action"),
                row.getString("subject"),
                json.readTree(row.getString("details")),
                row.getString("request_id"));
    }

    record Entry(
            UUID id,
            OffsetDateTime at,
            Actor actor,
            String action,
            String subject,
            JsonNode details,
            @Nullable String requestId) {}

    record Actor(@Nullable String tenant, String username, String name) {}
}
