package io.cityops.cases.levels;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key with which the bound tenant signs what it tells other levels; it is made when it is first needed. */
@Component
class LevelKeys {

    private final JdbcClient jdbc;
    private final Seal seal;

    LevelKeys(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The whole key, for signing. */
    ECKey own() {
        return find().orElseGet(this::make);
    }

    private Optional<ECKey> find() {
        return jdbc.sql("select sealed_key from level_key where tenant = ?")
                .param(CurrentTenant.get().value())
                .query(String.class)
                .optional()
                .map(kept -> parse(seal.open(kept, purpose())));
    }

    /** When two make it at once, the first one's counts. */
    private ECKey make() {
        var made = generate();
        jdbc.sql("""
                        insert into level_key (tenant, public_key, sealed_key, created_at) values (?, ?, ?, now())
                        on conflict (tenant) do nothing
                        """)
                .params(
                        CurrentTenant.get().value(),
                        made.toPublicJWK().toJSONString(),
                        seal.seal(made.toJSONString(), purpose()))
                .update();
        return find().orElseThrow();
    }

    private static String purpose() {
        return "level-key:" + CurrentTenant.get().value();
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
