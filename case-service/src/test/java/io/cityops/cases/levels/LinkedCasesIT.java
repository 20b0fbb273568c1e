package io.cityops.cases.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.levels.Message.Type;
import io.cityops.cases.levels.Message.Word;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Outbox;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two tenants with a link, whose messages go over HTTP to this very service. */
class LinkedCasesIT extends OverHttp {

    private static final TenantId CITY = new TenantId("liuzhou");
    private static final TenantId DISTRICT = new TenantId("chengzhong");
    private static final String LINK = FakeTenantService.LINK;

    private final String city = desk("liuzhou");
    private final String district = desk("chengzhong");

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LinkBook links;

    @Autowired
    private Signature signature;

    @BeforeEach
    void agree() {
        link("accepted");
    }

    @Test
    void goesDownIsSolvedThereAndComesBack() {
        var upper = filed(city);
        insist("liuzhou", upper, city, "delegate", Map.of("link", LINK));
        var lower = await(() -> newest("chengzhong", "to_dispatch", upper));
        var arrived = get("/t/chengzhong/api/cases/" + lower, district);
        assertThat(arrived.text("/level/direction")).isEqualTo("from_upper");
        assertThat(arrived.text("/level/peer/slug")).isEqualTo("liuzhou");
        assertThat(arrived.text("/number")).startsWith("450202");
        assertThat(arrived.body().toString()).doesNotContain("王女士").doesNotContain("5678");
        awaitThat(() -> detail("liuzhou", upper, city).text("/level/peerNumber").startsWith("450202"));
        assertThat(detail("liuzhou", upper, city).text("/progressLight")).isEqualTo("blue");

        insist("chengzhong", lower, district, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        var unit = unit("chengzhong", FakeTenantService.SANITATION);
        insist("chengzhong", lower, unit, "sign", Map.of());
        awaitThat(() -> detail("liuzhou", upper, city).text("/level/peerStage").equals("handling"));
        assertThat(detail("liuzhou", upper, city).text("/progressLight")).isEqualTo("yellow");
        insist("chengzhong", lower, unit, "feed_back", Map.of("note", "区里已清运"));
        insist("chengzhong", lower, district, "check_pass", Map.of());
        insist("chengzhong", lower, district, "close", Map.of());

        awaitThat(() -> detail("liuzhou", upper, city).text("/stage").equals("to_check"));
        assertThat(detail("liuzhou", upper, city).text("/result/text")).isEqualTo("区里已清运");

        insist("liuzhou", upper, city, "check_fail", Map.of("reason", "照片里还有垃圾"));
        insist("liuzhou", upper, city, "redispatch", Map.of());
        awaitThat(() -> detail("chengzhong", lower, district).text("/stage").equals("to_dispatch"));
        assertThat(detail("chengzhong", lower, district).body().at("/history").toString())
                .contains("照片里还有垃圾");
    }

    @Test
    void tellsTheUppermostLevelHowFarTheLowestIs() {
        var onward = Ids.next().toString();
        var town = new TenantId("nanyang");
        agree(onward, DISTRICT, "nanyang", "南阳市", "lower");
        agree(onward, town, "chengzhong", "城中区", "upper");
        var upper = filed(city);
        insist("liuzhou", upper, city, "delegate", Map.of("link", LINK));
        var middle = await(() -> newest("chengzhong", "to_dispatch", upper));
        insist("chengzhong", middle, district, "delegate", Map.of("link", onward));
        var words = detail("liuzhou", upper, city).text("/description");
        var lowest = await(() -> get("/t/nanyang/api/cases?limit=200&stage=to_dispatch", desk("nanyang"))
                .body()
                .at("/items")
                .valueStream()
                .filter(row -> row.at("/description").asString().equals(words))
                .map(row -> row.at("/id").asString())
                .findFirst()
                .orElse(null));
        awaitThat(() -> detail("liuzhou", upper, city).text("/level/peerStage").equals("delegated"));
        assertThat(detail("liuzhou", upper, city).text("/level/peerLight")).isEqualTo("blue");

        insist("nanyang", lowest, desk("nanyang"), "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        insist("nanyang", lowest, unit("nanyang", FakeTenantService.SANITATION), "sign", Map.of());

        awaitThat(() -> detail("liuzhou", upper, city).text("/level/peerLight").equals("yellow"));
        assertThat(detail("liuzhou", upper, city).text("/progressLight")).isEqualTo("yellow");
        assertThat(detail("liuzhou", upper, city).text("/level/peer/slug"))
                .as("whom it went on to is no business of theirs")
                .isEqualTo("chengzhong");
    }

    @Test
    void comesBackWithAReasonWhereItIsNotTheirs() {
        var upper = filed(city);
        insist("liuzhou", upper, city, "delegate", Map.of("link", LINK));
        var lower = await(() -> newest("chengzhong", "to_dispatch", upper));

        insist("chengzhong", lower, district, "send_back", Map.of("reason", "不属本区管辖"));

        awaitThat(() -> detail("liuzhou", upper, city).text("/stage").equals("to_dispatch"));
        assertThat(detail("liuzhou", upper, city).body().at("/history").toString())
                .contains("不属本区管辖");
    }

    @Test
    void goesUpWhatTheDistrictCannotSolve() {
        var lower = filed("chengzhong", district);
        insist("chengzhong", lower, district, "escalate", Map.of("link", LINK, "reason", "需市里协调"));
        var upper = await(() -> newest("liuzhou", "reported", lower));
        assertThat(detail("liuzhou", upper, city).text("/level/direction")).isEqualTo("from_lower");

        insist("liuzhou", upper, city, "reject", Map.of("reason", "区里可自行处理"));

        awaitThat(() -> detail("chengzhong", lower, district).text("/stage").equals("to_dispatch"));
    }

    @Test
    void takesAMessageOnceHoweverOftenItComes() {
        var message = offer(UUID.fromString(LINK));
        var text = CurrentTenant.callAs(CITY, () -> signature.sign(message, "chengzhong"));

        assertThat(inbox("chengzhong", text).status()).isEqualTo(202);
        var again = inbox("chengzhong", text);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().at("/repeated").asBoolean()).isTrue();
        var arrived = get("/t/chengzhong/api/cases?sort=reported&limit=200", district);
        assertThat(arrived.body().toString().split(message.word().content().description(), -1))
                .hasSize(2);
    }

    @Test
    void refusesWhatItCannotBelieve() {
        var good = CurrentTenant.callAs(CITY, () -> signature.sign(offer(UUID.fromString(LINK)), "chengzhong"));
        assertThat(problem(inbox("nanyang", good))).isEqualTo("wrong-audience");
        assertThat(problem(inbox("chengzhong", good.substring(0, good.length() - 8) + "AAAAAAAA")))
                .isEqualTo("not-authentic");
        var foreign = CurrentTenant.callAs(CITY, () -> signature.sign(offer(Ids.next()), "chengzhong"));
        assertThat(problem(inbox("chengzhong", foreign))).isEqualTo("unknown-link");
        var impostor = CurrentTenant.callAs(
                new TenantId("nanyang"), () -> signature.sign(offer(UUID.fromString(LINK)), "chengzhong"));
        assertThat(problem(inbox("chengzhong", impostor))).isEqualTo("unknown-link");
        assertThat(problem(inbox("chengzhong", "not.a.message"))).isEqualTo("unreadable-message");
        assertThat(problem(inbox("chengzhong", "eyJhbGciOiJub25lIn0.e30."))).isEqualTo("unreadable-message");

        link("revoked");

        assertThat(problem(inbox("chengzhong", good))).isEqualTo("link-not-in-force");
    }

    @Test
    void takesBackWhatIsWithAPeerWhenTheLinkEnds() {
        var upper = filed(city);
        insist("liuzhou", upper, city, "delegate", Map.of("link", LINK));
        awaitThat(() -> detail("liuzhou", upper, city).text("/level/peerNumber").startsWith("450202"));

        link("revoked");

        awaitThat(() -> detail("liuzhou", upper, city).text("/stage").equals("to_dispatch"));
        assertThat(detail("liuzhou", upper, city).body().at("/actions").toString())
                .doesNotContain("delegate");
    }

    private Message offer(UUID link) {
        var description = "来自上级的案件 " + Ids.next();
        var content = new Message.Content(null, null, null, description, new Place(109.4, 24.3, null), false, null);
        return new Message(
                Ids.next(),
                link,
                Type.OFFERED,
                new Word(Ids.next(), null, "4502000001", Stage.DELEGATED, 5, content, null, List.of(), null));
    }

    private static Answer inbox(String tenant, String text) {
        return send(request("/t/" + tenant + "/levels/inbox", null)
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    private static String problem(Answer answer) {
        return answer.text("/type").replace("urn:cityops:problem:", "");
    }

    private String filed(String token) {
        return filed("liuzhou", token);
    }

    private static String filed(String tenant, String token) {
        var report = new HashMap<>(report());
        report.put("description", "需要别的层级办理 " + Ids.next());
        var id = post("/t/" + tenant + "/api/cases", token, report).text("/id");
        insist(tenant, id, token, "accept", Map.of());
        insist(tenant, id, token, "file", Map.of("condition", FakeTenantService.CONDITION));
        return id;
    }

    /** The twin of a case: the one elsewhere that tells the same. */
    private String newest(String tenant, String stage, String twin) {
        var origin = tenant.equals("liuzhou") ? detail("chengzhong", twin, district) : detail("liuzhou", twin, city);
        var items = get("/t/" + tenant + "/api/cases?limit=200&stage=" + stage, desk(tenant))
                .body()
                .at("/items");
        for (var row : items) {
            if (row.at("/description").asString().equals(origin.text("/description"))) {
                return row.at("/id").asString();
            }
        }
        return null;
    }

    private static Answer detail(String tenant, String id, String token) {
        return get("/t/" + tenant + "/api/cases/" + id, token);
    }

    private static void insist(String tenant, String id, String token, String action, Map<String, Object> with) {
        var path = "/t/" + tenant + "/api/cases/" + id;
        for (var attempt = 0; ; attempt++) { // news of the twin may come between looking and acting
            var order = new HashMap<>(with);
            order.put("action", action);
            order.put("version", get(path, token).body().at("/version").asLong());
            var answer = post(path + "/actions", token, order);
            if (answer.status() != 409 || attempt == 5) {
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
                return;
            }
        }
    }

    private void link(String state) {
        tell(LINK, CITY, "chengzhong", "城中区", "lower", state);
        tell(LINK, DISTRICT, "liuzhou", "柳州市", "upper", state);
        for (var tenant : List.of(CITY, DISTRICT)) {
            awaitThat(() -> CurrentTenant.callAs(tenant, () -> links.find(UUID.fromString(LINK)))
                    .filter(known -> known.state().equals(state))
                    .isPresent());
        }
    }

    private void agree(String id, TenantId tenant, String peer, String name, String role) {
        tell(id, tenant, peer, name, role, "accepted");
        awaitThat(() -> CurrentTenant.callAs(tenant, () -> links.find(UUID.fromString(id)))
                .isPresent());
    }

    private void tell(String id, TenantId tenant, String peer, String name, String role, String state) {
        var link = Map.of(
                "id",
                id,
                "peer",
                Map.of("slug", peer, "name", name),
                "role",
                role,
                "state",
                state,
                "grants",
                List.of());
        CurrentTenant.runAs(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> outbox.add("links", "link.changed", id, link)));
    }

    private static void awaitThat(Supplier<Boolean> condition) {
        Awaitility.await().until(condition::get);
    }

    private static <T> T await(Supplier<T> found) {
        return Objects.requireNonNull(Awaitility.await().until(found::get, Objects::nonNull));
    }
}
