package io.cityops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the installation answered. */
record Answer(String asked, int status, HttpHeaders headers, String body) {

    JsonNode json() {
        return Installation.JSON.readTree(body);
    }

    /** The same answer, made sure of. */
    Answer is(int... anyOf) {
        assertThat(anyOf).as("status of %s, which said %s", asked, shortened()).contains(status);
        return this;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    private String shortened() {
        return body.length() > 600 ? body.substring(0, 600) + "…" : body;
    }
}
