package io.cityops.tenant.identity.keys;

import io.cityops.tenancy.web.Internal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys, for the services that verify tokens. */
@RestController
class JwksController {

    private final KeyRing keys;

    JwksController(KeyRing keys) {
        this.keys = keys;
    }

    @GetMapping("/internal/jwks")
    @Internal
    Map<String, Object> show() {
        return keys.published().toPublicJWKSet().toJSONObject();
    }
}
