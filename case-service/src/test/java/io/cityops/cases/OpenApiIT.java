package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.local.testing.CommittedApi;
import org.junit.jupiter.api.Test;

class OpenApiIT extends OverHttp {

    @Test
    void isTheOneThatIsCommitted() {
        CommittedApi.check(
                "case-service", new String(get("/v3/api-docs", null).raw().body(), UTF_8));
    }
}
