package io.cityops.cases.notices.post;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.rows.Place;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What went out and what did not (发送记录), without its text and with addresses hidden. */
@RestController
@RequestMapping("/t/{tenant}/api/notices/letters")
class LetterController {

    private final JdbcClient jdbc;

    LetterController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Needs("tenant.manage")
    @GetMapping
    Page<Logged> list(
            @RequestParam(required = false) @Pattern(regexp = "waiting|sending|sent|dropped|failed|unclear") @Nullable
                    String state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var from = Place.latestFirst(cursor);
        var at = from.at().atOffset(ZoneOffset.UTC);
        var query = jdbc.sql("""
                        select id, occasion, channel, shown_recipient, facts::jsonb ->> 'number' as number, case_id, state,
                            attempts, reason, created_at, done_at, next_attempt_at
                        from notice_letter where tenant = ? %s and created_at <= ? and (created_at < ? or id < ?)
                        order by created_at desc, id desc limit ?
                        """.formatted(state == null ? "" : "and state = ?"))
                .param(CurrentTenant.get().value());
        var rows = (state == null ? query : query.param(state))
                .params(at, at, from.id(), limit + 1)
                .query(LetterController::read)
                .list();
        return Page.of(rows, limit, last -> new Place(last.at(), last.id()).cursor());
    }

    /** Sends again what was given up, or of which nobody knows whether it arrived. */
    @Needs("tenant.manage")
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable UUID id) {
        var found = jdbc.sql("""
                        update notice_letter set state = 'waiting', attempts = 0, next_attempt_at = now(),
                            give_up_at = now() + interval '1 day', done_at = null
                        where tenant = ? and id = ? and state in ('failed', 'unclear') and recipient is not null
                        """).params(CurrentTenant.get().value(), id).update();
        if (found == 0) {
            throw ProblemException.notFound("letter that could be sent again");
        }
    }

    private static Logged read(ResultSet row, int at) throws SQLException {
        return new Logged(
                row.getObject("id", UUID.class),
                Occasion.of(row.getString("occasion")),
                Channel.of(row.getString("channel")),
                row.getString("shown_recipient"),
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("reason"),
                time(row, "created_at"),
                row.getObject("done_at") == null ? null : time(row, "done_at"),
                time(row, "next_attempt_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * One letter.
     *
     * @param to the address with its middle hidden
     * @param reason why it waits, was dropped or given up
     */
    record Logged(
            UUID id,
            Occasion occasion,
            Channel channel,
            String to,
            String number,
            UUID caseId,
            String state,
            int attempts,
            @Nullable String reason,
            Instant at,
            @Nullable Instant doneAt,
            Instant nextAttemptAt) {}
}
