package io.cityops.tenant;

import io.cityops.local.testing.CommittedApi;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class OpenApiIT {

    @LocalServerPort
    int port;

    @Test
    void isTheOneThatIsCommitted() {
        CommittedApi.check(
                "tenant-service", new Browser(port).get("/v3/api-docs").body());
    }
}
