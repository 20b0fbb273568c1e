package io.cityops.search.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.search.Callers;
import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.cases.Complaints.Complaint;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever types the title of a complaint finds the complaint, and rather than with the index's own Chinese (cjk) alone. */
@SearchTest
class CaseRelevanceIT {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRelevanceIT.class);
    private static final double WANTED = 0.951;
    private static final int LOOKED_AT = 200;
    private static final String PEER = "relevance-peer";

    private final TenantId town = Towns.found();
    private @Autowired Towns.Telling telling;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;

    @Test
    void findsComplaintsByTheirTitles() throws Exception {
        var complaints = Complaints.known();
        var all = complaints.all();
        IntStream.range(0, all.size()).forEach(number -> report(number, all.get(number)));
        telling.heard("cases");
        var index = RestClient.create(TestServers.elasticsearchUri());
        fill(index, all);
        try {
            var ours = meanReciprocalRank(all, this::ours);
            var peer = meanReciprocalRank(all, title -> peers(index, title));
            LOG.info("relevance: {} complaints, real {}, ours {}, cjk {}", all.size(), complaints.real(), ours, peer);
            assertThat(ours).isGreaterThanOrEqualTo(peer);
            if (complaints.real()) {
                assertThat(ours).isGreaterThan(WANTED);
            }
        } finally {
            index.delete().uri("/" + PEER).retrieve().toBodilessEntity();
        }
    }

    /** One for a complaint that is found first, a half for one that is found second, and so on; the mean of all. */
    private static double meanReciprocalRank(List<Complaint> all, Function<String, List<String>> search) {
        return IntStream.range(0, all.size())
                .mapToDouble(number -> {
                    var place = search.apply(all.get(number).title()).indexOf("C" + number);
                    return place < 0 ? 0 : 1.0 / (place + 1);
                })
                .average()
                .orElseThrow();
    }

    private List<String> ours(String title) {
        var answer = http.get()
                .uri("/t/{town}/api/search/cases?q={title}&limit={limit}", town, title, LOOKED_AT)
                .with(Callers.of(town, "case.read", "case.accept"))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .path("items")
                .valueStream()
                .map(row -> row.path("number").asString())
                .toList();
    }

    private static List<String> peers(RestClient index, String title) {
        var asked = Map.of("size", LOOKED_AT, "query", Map.of("match", Map.of("body", title)));
        var answer = index.post()
                .uri("/" + PEER + "/_search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked)
                .retrieve()
                .body(JsonNode.class);
        assertThat(answer).isNotNull();
        return answer.at("/hits/hits")
                .valueStream()
                .map(hit -> hit.path("_id").asString())
                .toList();
    }

    private void fill(RestClient index, List<Complaint> all) {
        var body = Map.of("type", "text", "analyzer", "cjk");
        index.put()
                .uri("/" + PEER)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("mappings", Map.of("properties", Map.of("body", body))))
                .retrieve()
                .toBodilessEntity();
        var lines = new ArrayList<String>();
        for (var number = 0; number < all.size(); number++) {
            lines.add("{\"index\": {\"_id\": \"C%d\"}}".formatted(number));
            lines.add(json.writeValueAsString(Map.of("body", all.get(number).body())));
        }
        index.post()
                .uri("/" + PEER + "/_bulk?refresh=true")
                .contentType(MediaType.valueOf("application/x-ndjson"))
                .body((String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .retrieve()
                .toBodilessEntity();
    }

    private void report(int number, Complaint complaint) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("id", Ids.next().toString());
        payload.put("number", "C" + number);
        payload.put("version", 1);
        payload.put("stage", "to_accept");
        payload.put("description", complaint.body());
        payload.put("location", Map.of("lng", 109.4, "lat", 24.3));
        payload.put("reportedAt", "2026-11-23T08:00:00+08:00");
        telling.tell("cases", town, "case.changed", (String) payload.get("id"), payload);
    }
}
