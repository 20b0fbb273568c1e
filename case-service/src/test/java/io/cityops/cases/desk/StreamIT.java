package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamIT extends OverHttp {

    private static final String STREAM = "/t/liuzhou/api/cases/stream";

    @Test
    void tellsDesksWhatHappensAndWhatTheyMissed() throws Exception {
        var desk = desk("liuzhou");
        String missed;
        String heard;
        try (var ear = listen(STREAM, desk, null);
                var stranger = listen("/t/nanyang/api/cases/stream", desk("nanyang"), null);
                var unit = listen(STREAM, unit("liuzhou", FakeTenantService.WORKS), null)) {
            var first = post("/t/liuzhou/api/cases", desk, report()).text("/id");
            assertThat(ear.await(line -> line.contains(first))).contains("\"stage\":\"reported\"");
            heard = ear.await(line -> line.startsWith("id:"));
            assertThat(ear.lines()).noneMatch(line -> line.contains("王女士") || line.contains("historyText"));
            assertThat(stranger.lines()).noneMatch(line -> line.startsWith("data:"));
            assertThat(unit.lines()).noneMatch(line -> line.startsWith("data:"));
        }
        missed = post("/t/liuzhou/api/cases", desk, report()).text("/id");

        try (var ear = listen(STREAM, desk, heard.substring(3).strip())) {
            assertThat(ear.await(line -> line.contains(missed))).isNotEmpty();
            assertThat(ear.lines().stream().filter(line -> line.startsWith("id:")))
                    .doesNotContain(heard);
        }
    }

    @Test
    void tellsAUnitOfItsOwnCasesAndOfLosingThem() throws Exception {
        var desk = desk("liuzhou");
        var unit = unit("liuzhou", FakeTenantService.WORKS);
        try (var ear = listen(STREAM, unit, null)) {
            var id = post("/t/liuzhou/api/cases", desk, report()).text("/id");
            act(id, desk, Map.of("action", "accept", "version", 1));
            act(id, desk, Map.of("action", "file", "version", 2, "condition", FakeTenantService.CONDITION));
            act(id, desk, Map.of("action", "dispatch", "version", 3, "unit", FakeTenantService.WORKS));
            assertThat(ear.await(line -> line.contains(id))).contains("\"stage\":\"to_sign\"");
            act(id, unit, Map.of("action", "return", "version", 4, "reason", "不归我处"));
            act(id, desk, Map.of("action", "dispatch", "version", 5, "unit", FakeTenantService.SANITATION));

            ear.await(line -> line.equals("event:gone"));
            assertThat(ear.lines()).noneMatch(line -> line.contains("环卫处"));
        }
    }

    @Test
    void tellsNothingOfAnotherTenantHoweverFarBackSomebodyAsks() throws Exception {
        var others = post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id");
        try (var witness = listen(STREAM, desk("liuzhou"), "0-1");
                var stranger = listen("/t/nanyang/api/cases/stream", desk("nanyang"), "0-1")) {
            witness.await(line -> line.contains(others));
            var own = post("/t/nanyang/api/cases", desk("nanyang"), report()).text("/id");
            stranger.await(line -> line.contains(own));

            assertThat(stranger.lines()).noneMatch(line -> line.contains(others) || line.contains("450200"));
        }
    }

    @Test
    void needsSomebodySignedIn() {
        assertThat(get(STREAM, null).status()).isEqualTo(401);
        assertThat(get(STREAM, desk("nanyang")).status()).isEqualTo(404);
    }

    private static void act(String id, String token, Map<String, Object> order) {
        assertThat(post("/t/liuzhou/api/cases/" + id + "/actions", token, order).status())
                .isEqualTo(200);
    }

    private static Ear listen(String path, String token, String lastEventId) throws Exception {
        return Ear.listen(request(path, token), lastEventId);
    }
}
