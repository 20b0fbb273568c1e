package io.cityops.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.local.testing.CommittedApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SearchTest
class OpenApiIT {

    @Autowired
    MockMvcTester http;

    @Test
    void isTheOneThatIsCommitted() throws Exception {
        var document = http.get().uri("/v3/api-docs").exchange().getResponse();

        CommittedApi.check("search-service", document.getContentAsString(UTF_8));
    }
}
