package io.cityops.tenant.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.TenantId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The secrets of the demo machines: derived from the installation's key, so that they can be shown again. */
@Component
class DemoSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    DemoSecrets(DemoSettings settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.encryptionKey()), ALGORITHM);
    }

    String of(TenantId tenant) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("demo machine of " + tenant).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String clientOf(TenantId tenant) {
        return "machine-" + tenant;
    }
}
