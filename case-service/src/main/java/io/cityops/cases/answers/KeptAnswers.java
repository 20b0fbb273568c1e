package io.cityops.cases.answers;

import io.cityops.cases.lifecycle.ReturnVisit;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of the bound tenant's reporters. */
@Component
class KeptAnswers {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Answer> find(UUID report, Instant closing) {
        return jdbc.sql("select * from reporter_answer where tenant = ? and report = ? and closing = ?")
                .params(tenant(), report, time(closing))
                .query(KeptAnswers::read)
                .optional();
    }

    List<Answer> about(UUID incident) {
        return jdbc.sql("select * from reporter_answer where tenant = ? and incident = ? order by at limit ?")
                .params(tenant(), incident, MOST)
                .query(KeptAnswers::read)
                .list();
    }

    void keep(Answer answer, Instant closing, UUID incident) {
        try {
            jdbc.sql("""
                            insert into reporter_answer (tenant, report, closing, incident, verdict, words, outcome, at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            tenant(),
                            answer.report(),
                            time(closing),
                            incident,
                            answer.verdict().code())
                    .param(answer.words())
                    .params(answer.outcome().code(), time(answer.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AnswerProblem.Answered();
        }
    }

    private static Answer read(ResultSet row, int at) throws SQLException {
        return new Answer(
                row.getObject("report", UUID.class),
                Verdict.of(row.getString("verdict")),
                row.getString("words"),
                ReturnVisit.Outcome.of(row.getString("outcome")),
                row.getTimestamp("at").toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
