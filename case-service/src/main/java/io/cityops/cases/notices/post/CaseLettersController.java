package io.cityops.cases.notices.post;

import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Occasion;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the reporter of a case was told, as part of its story: when, how and whether it went out; never the address. */
@RestController
class CaseLettersController {

    /** Letters are kept for ninety days; a case has few. */
    private static final int MOST = 50;

    private final Casework casework;
    private final JdbcClient jdbc;

    CaseLettersController(Casework casework, JdbcClient jdbc) {
        this.casework = casework;
        this.jdbc = jdbc;
    }

    @Needs("case.read")
    @GetMapping("/t/{tenant}/api/cases/{id}/letters")
    Sent letters(@PathVariable UUID id) {
        var found = casework.visible(id, Caller.current());
        return new Sent(jdbc.sql("""
                        select id, occasion, channel, shown_recipient, state, created_at, done_at from notice_letter
                        where tenant = ? and case_id = ? order by created_at limit ?
                        """)
                .params(CurrentTenant.get().value(), found.id(), MOST)
                .query(CaseLettersController::read)
                .list());
    }

    private static LetterSeen read(ResultSet row, int at) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new LetterSeen(
                row.getObject("id", UUID.class),
                Occasion.of(row.getString("occasion")),
                Channel.of(row.getString("channel")),
                row.getString("shown_recipient"),
                row.getString("state"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }

    record Sent(List<LetterSeen> items) {}

    /**
     * One letter.
     *
     * @param to the address with its middle hidden
     * @param state waiting, sending, sent, dropped, failed or unclear
     */
    record LetterSeen(
            UUID id,
            Occasion occasion,
            Channel channel,
            String to,
            String state,
            Instant at,
            @Nullable Instant doneAt) {}
}
