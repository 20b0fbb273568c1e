package io.cityops.tenant.identity.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.secrets.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The installation's keys as the database keeps them, on the shard of the operators' own tenant. */
@Component
class SigningKeys {

    private static final int STRENGTH = 2048;
    private static final long LOCK = 0x63697479_6b657973L; // one replica renews at a time

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealing sealing;
    private final KeySettings settings;

    SigningKeys(
            JdbcClient jdbc, PlatformTransactionManager transactions, KeySettings settings, Environment environment) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.sealing = new Sealing(environment.getRequiredProperty("cityops.encryption-key"));
    }

    /** Every key that is published, the newest first. */
    List<Dated> all() {
        return CurrentTenant.callAs(TenantId.PLATFORM, this::read);
    }

    /** Makes a key where the newest is old, and removes those that nobody can still hold a token of. */
    void renew() {
        CurrentTenant.runAs(
                TenantId.PLATFORM,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select pg_advisory_xact_lock(?)")
                            .param(LOCK)
                            .query()
                            .singleRow();
                    var keys = read();
                    var now = Instant.now();
                    if (keys.isEmpty()
                            || keys.getFirst()
                                    .madeAt()
                                    .plus(settings.renewAfter())
                                    .isBefore(now)) {
                        add(make());
                    }
                    keys.stream().skip(1).filter(key -> isDone(key, keys, now)).forEach(this::remove);
                }));
    }

    /** A key is done when its successor has signed for so long that none of its own tokens can still be of use. */
    private boolean isDone(Dated key, List<Dated> newestFirst, Instant now) {
        var successor = newestFirst.get(newestFirst.indexOf(key) - 1);
        return successor
                .madeAt()
                .plus(settings.publishAhead())
                .plus(settings.keepFor())
                .isBefore(now);
    }

    private List<Dated> read() {
        return jdbc.sql(
                        "select id, public_key, private_key, created_at from signing_key order by created_at desc, id desc")
                .query(this::dated)
                .list();
    }

    private Dated dated(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("private_key");
        var madeAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        try {
            return new Dated(RSAKey.parse(new String(sealing.open(sealed, row.getString("id")), UTF_8)), madeAt);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(RSAKey key) {
        jdbc.sql("insert into signing_key (id, public_key, private_key, created_at) values (?, ?, ?, now())")
                .params(
                        key.getKeyID(),
                        key.toPublicJWK().toJSONString(),
                        sealing.seal(key.toJSONString().getBytes(UTF_8), key.getKeyID()))
                .update();
    }

    private void remove(Dated key) {
        jdbc.sql("delete from signing_key where id = ?")
                .param(key.key().getKeyID())
                .update();
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(STRENGTH)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key and when it was made. */
    record Dated(RSAKey key, Instant madeAt) {}
}
