package io.cityops.tenancy.notes;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.TokenRules;
import io.cityops.tenancy.web.WebSettings;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A service that keeps notes: all that the ground floor's tests need of one. */
@SpringBootApplication
public class NotesApplication {

    public static final RSAKey KEY = key();

    @Bean
    TenantDirectory directory() {
        var status =
                Map.of("springfield", "active", "shelbyville", "active", "capital", "suspended", "platform", "active");
        return tenant -> Optional.ofNullable(status.get(tenant.value())).map(found -> profile(tenant, found));
    }

    @Bean
    JwtDecoder decoder(WebSettings settings) throws JOSEException {
        var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        decoder.setJwtValidator(TokenRules.of(settings));
        return decoder;
    }

    private static TenantProfile profile(TenantId tenant, String status) {
        return new TenantProfile(tenant, tenant.value(), "city", "450200", null, status, "Asia/Shanghai", null, false);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
