package io.cityops.tenant.identity.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.cityops.tenant.identity.keys.SigningKeys.Dated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys as they are used: all of them verify, one of them signs. Read again every minute, renewed when due. */
@Component
public class KeyRing implements JWKSource<SecurityContext>, InitializingBean {

    private static final Duration REREAD = Duration.ofMinutes(1);

    private final SigningKeys stored;
    private final KeySettings settings;
    private volatile List<Dated> keys = List.of();
    private volatile Instant readAt = Instant.MIN;

    KeyRing(SigningKeys stored, KeySettings settings) {
        this.stored = stored;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        renew();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void renew() {
        stored.renew();
        reread();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(published());
    }

    /** Every key that verifies; whoever shows them shows the public parts only. */
    public JWKSet published() {
        return new JWKSet(known().stream().<JWK>map(Dated::key).toList());
    }

    /** The newest key that has been published long enough for everybody to know it. */
    public RSAKey signing() {
        var settled = Instant.now().minus(settings.publishAhead());
        var ring = known();
        return ring.stream()
                .filter(key -> key.madeAt().isBefore(settled))
                .findFirst()
                .orElse(ring.getLast())
                .key();
    }

    private List<Dated> known() {
        if (readAt.plus(REREAD).isBefore(Instant.now())) {
            reread();
        }
        return keys;
    }

    private void reread() {
        keys = stored.all();
        readAt = Instant.now();
    }
}
