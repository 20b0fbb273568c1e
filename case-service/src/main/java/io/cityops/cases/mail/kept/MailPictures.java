package io.cityops.cases.mail.kept;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.KnownElsewhere;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The photos that came with mail, looked at with the same suspicion as any evidence. */
@Component
public class MailPictures implements KnownElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(MailPictures.class);

    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MailPictures(Evidence evidence, JdbcClient jdbc, JsonMapper json) {
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps the files that are photos, as many as a report may have; what is none, or not clean, is left out.
     *
     * @throws ProblemException when they cannot be kept just now: then none of them stays
     */
    public List<Kept> keep(List<byte[]> files, int most) {
        var photos = new ArrayList<Kept>();
        for (var file : files) {
            if (photos.size() < Math.min(most, Evidence.AT_ONCE)) {
                try {
                    photos.add(evidence.keepWhile(List.of(file), List::getFirst));
                } catch (RuntimeException e) {
                    if (!(e instanceof ProblemException problem)
                            || problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                        sweep(photos);
                        throw e;
                    }
                    LOG.debug("A file that came by mail is left out: {}", problem.type());
                }
            }
        }
        return photos;
    }

    /** Notes what a mail that waits came with. */
    @Transactional
    public void add(UUID mail, List<Kept> photos) {
        photos.forEach(photo -> jdbc.sql("insert into mail_picture (id, tenant, mail, facts) values (?, ?, ?, ?)")
                .params(photo.id(), tenant(), mail, json.writeValueAsString(photo))
                .update());
    }

    @Transactional(readOnly = true)
    public List<Kept> of(UUID mail) {
        return of(List.of(mail)).getOrDefault(mail, List.of());
    }

    /** What each of some mails came with; nothing for one without photos. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Kept>> of(Collection<UUID> some) {
        return some.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select mail, facts from mail_picture where tenant = :tenant and mail in (:mails) order by id")
                        .param("tenant", tenant())
                        .param("mails", some)
                        .query((row, at) -> Map.entry(
                                Objects.requireNonNull(row.getObject(1, UUID.class)),
                                json.readValue(row.getString(2), Kept.class)))
                        .list()
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Forgets what a mail came with; the photos are a case's now, or about to be swept. */
    @Transactional
    public void release(UUID mail) {
        jdbc.sql("delete from mail_picture where tenant = ? and mail = ?")
                .params(tenant(), mail)
                .update();
    }

    /** Throws away what is of nothing. */
    public void sweep(List<Kept> photos) {
        evidence.sweep(photos);
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id from mail_picture where tenant = :tenant and id in (:ids)")
                        .param("tenant", tenant())
                        .param("ids", ids)
                        .query((row, at) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
