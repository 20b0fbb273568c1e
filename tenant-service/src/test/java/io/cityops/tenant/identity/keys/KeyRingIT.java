package io.cityops.tenant.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.Browser;
import io.cityops.tenant.TenantServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@TenantServiceTest
class KeyRingIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @Test
    void aSuccessorIsPublishedBeforeItSignsAndThePredecessorWhileItsTokensLive() {
        var before = stored(days(30)).all();
        stored(Duration.ZERO).renew();
        var after = stored(days(30)).all();
        assertThat(after).hasSize(before.size() + 1);

        var cautious = ring(Duration.ofMinutes(15));
        assertThat(cautious.published().getKeys()).hasSize(after.size());
        assertThat(cautious.signing().getKeyID())
                .isEqualTo(before.getFirst().key().getKeyID());
        assertThat(ring(Duration.ZERO).signing().getKeyID())
                .isEqualTo(after.getFirst().key().getKeyID());
    }

    @Test
    void thePrivatePartLeavesNobodysHands() {
        assertThat(new Browser(port)
                        .get("/internal/jwks", "X-CityOps-Service", TestServers.SERVICE_KEY)
                        .body())
                .contains("\"n\":", "\"kid\":")
                .doesNotContain("\"d\":", "\"p\":");
        assertThat(new Browser(port).get("/internal/jwks").statusCode()).isEqualTo(404);
        assertThat(CurrentTenant.callAs(
                        TenantId.PLATFORM,
                        () -> jdbc.sql("select public_key || encode(private_key, 'escape') from signing_key")
                                .query(String.class)
                                .list()))
                .allSatisfy(row -> assertThat(row).doesNotContain("\"d\":"));
    }

    private KeyRing ring(Duration publishAhead) {
        var ring = new KeyRing(stored(days(30)), new KeySettings(days(30), publishAhead, days(2)));
        ring.afterPropertiesSet();
        return ring;
    }

    private SigningKeys stored(Duration renewAfter) {
        return new SigningKeys(jdbc, transactions, new KeySettings(renewAfter, Duration.ZERO, days(2)), environment);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
