package io.cityops.cases.evidence;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files a scanner had refused, by their hash; their bytes are never kept. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JdbcClient jdbc;

    Refusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(String sha256, long bytes, String finding, Instant at) {
        LOG.warn("A file of {} was refused: {} was found in {}", CurrentTenant.get(), finding, sha256);
        jdbc.sql("insert into refused_file (id, tenant, sha256, bytes, finding, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        CurrentTenant.get().value(),
                        sha256,
                        bytes,
                        finding.substring(0, Math.min(200, finding.length())),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
