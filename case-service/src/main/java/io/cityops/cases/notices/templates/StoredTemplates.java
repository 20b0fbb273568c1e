package io.cityops.cases.notices.templates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The words of the bound tenant: its own where it has some, else those that are shipped. */
@Component
class StoredTemplates {

    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Cache<TenantId, Map<Slot, Own>> known =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(KNOWN).build();

    StoredTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a template is for. */
    record Slot(Occasion occasion, Channel channel, Language language) {}

    /** A tenant's own template; one without a text stands for the shipped one. */
    record Own(Template template, int version, Instant at, String by) {}

    Optional<Template> find(Occasion occasion, Channel channel, Language language) {
        var own = known.get(CurrentTenant.get(), tenant -> newest()).get(new Slot(occasion, channel, language));
        return own == null || own.template().text().isEmpty()
                ? Shipped.find(occasion, channel, language)
                : Optional.of(own.template());
    }

    /** The newest of each that the tenant has. */
    Map<Slot, Own> newest() {
        var all = new HashMap<Slot, Own>();
        jdbc.sql("""
                        select distinct on (occasion, channel, language)
                            occasion, channel, language, version, subject, text, at, by_name
                        from notice_template where tenant = ? order by occasion, channel, language, version desc
                        """)
                .param(CurrentTenant.get().value())
                .query((row, at) -> all.put(slot(row), own(row)))
                .list();
        return Map.copyOf(all);
    }

    /** Writes the next version; somebody may have been faster. */
    void write(Slot slot, int after, Template template, String by) {
        var before = newest().get(slot);
        if ((before == null ? 0 : before.version()) != after) {
            throw changedMeanwhile();
        }
        try {
            jdbc.sql("""
                            insert into notice_template
                                (tenant, occasion, channel, language, version, subject, text, at, by_name)
                            values (?, ?, ?, ?, ?, ?, ?, now(), ?)
                            """)
                    .params(
                            CurrentTenant.get().value(),
                            slot.occasion().code(),
                            slot.channel().code(),
                            slot.language().tag(),
                            after + 1,
                            template.subject(),
                            template.text(),
                            by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
        forget(CurrentTenant.get());
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                Occasion.of(row.getString("occasion")),
                Channel.of(row.getString("channel")),
                Language.find(row.getString("language")).orElseThrow());
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(
                new Template(row.getString("subject"), row.getString("text")),
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"));
    }

    /** Only when it is written: who asks before that still finds the former. */
    private void forget(TenantId tenant) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidate(tenant);
            }
        });
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this template meanwhile. Nothing of yours was written.");
    }
}
