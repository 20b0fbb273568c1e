package io.cityops.cases.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose a broken cover is: a group is asked, answers by photo, and what comes of it goes back into the case. */
class DisputesIT extends OverHttp {

    private static final String API = "/t/owned/api/";
    private static final String OURS = "ours";
    private static final String NOT_OURS = "not_ours";
    private static final String OVERDUE_ELSEWHERE = """
            insert into ownership_dispute (id, tenant, case_id, number, what, lng, lat, state, group_kind, group_name,
                question, photos, asked_at, asked_by, due_at)
            values (?, 'nanyang', ?, '1', 'x', 1, 1, 'asked', 'general', 'x', 'x', '{}', now(), 'x',
                now() - interval '1 day')
            """;

    private final String desk = desk("owned");
    private final String admin = staff("owned", "admin", null, "case.read", "organisation.manage");
    private final String sanitation = unit("owned", FakeTenantService.SANITATION);
    private final String works = unit("owned", FakeTenantService.WORKS);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Shards shards;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Settling settling;

    @Autowired
    private StoredDisputeSettings settings;

    @Autowired
    private AlarmedCases cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isSettledByTheOnlyClaimAndTheDispatcherIsTold() {
        var id = toDispatch(108.61);
        var asked = ask(id, group());
        assertThat(asked.text("/state")).isEqualTo("asked");
        assertThat(asked.body().at("/photos").size())
                .as("all photos of the case")
                .isEqualTo(1);
        assertThat(inbox(works)).contains("owner_asked");
        var dispute = asked.text("/id");
        assertThat(get(API + "disputes", works).text("/items/0/id")).isEqualTo(dispute);
        assertThat(get(API + "disputes", works).body().at("/items/0/mayAnswer").asBoolean())
                .isTrue();
        assertThat(get(API + "cases/" + id, works).status())
                .as("a unit sees what it is asked about, not the case")
                .isEqualTo(404);
        assertThat(get(asked.text("/photos/0/thumb"), works).status()).isEqualTo(200);

        var first = answer(dispute, sanitation, OURS, "管线图在我处", true);
        assertThat(first.text("/state")).as("works may still claim it").isEqualTo("asked");
        var last = answer(dispute, works, NOT_OURS, "不是我们的井", false);

        assertThat(last.text("/state")).isEqualTo("settled");
        assertThat(last.text("/owner/unit/name")).isEqualTo("环卫处");
        assertThat(last.text("/owner/how")).isEqualTo("claimed");
        assertThat(get(last.text("/owner/photo/url"), works).status()).isEqualTo(200);
        var history = get(API + "cases/" + id, desk).body().at("/history");
        assertThat(history.findValuesAsString("action")).endsWith("ask_owner", "settle_owner");
        var entry = history.get(history.size() - 1);
        assertThat(entry.at("/unit/name").asString()).isEqualTo("环卫处");
        assertThat(entry.at("/reason").asString()).isEqualTo("管线图在我处");
        assertThat(entry.at("/photos/0").asString()).isEqualTo(last.text("/owner/photo/id"));
        assertThat(entry.at("/to").asString())
                .as("the case stays where it stood")
                .isEqualTo("to_dispatch");
        assertThat(inbox(desk)).contains("owner_settled");
        var proposed = get(API + "cases/" + id + "/responsible", desk);
        assertThat(proposed.text("/unit/name")).isEqualTo("环卫处");
        assertThat(proposed.text("/settled/by")).isEqualTo("unit");
        assertThat(proposed.text("/candidates/0/unit/name")).as("by the rules").isEqualTo("市政处");
    }

    @Test
    void isDecidedByAPersonWhereTheAnswersDoNotAndRememberedNearBy() {
        var dispute = ask(toDispatch(108.62), group()).text("/id");
        answer(dispute, sanitation, OURS, "我们的", false);
        var unclear = answer(dispute, works, OURS, "也是我们的", false);
        assertThat(unclear.text("/state")).isEqualTo("to_decide");
        assertThat(inbox(desk)).contains("owner_unclear");
        var decision = Map.of("unit", FakeTenantService.EMERGENCY, "reason", "照片上有应急队的编号");
        assertThat(decide(dispute, works, decision).status()).isEqualTo(403);
        assertThat(decide(dispute, desk, Map.of("unit", UUID.randomUUID(), "reason", "x"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/unit");

        var settled = decide(dispute, desk, decision);

        assertThat(settled.text("/owner/unit/name")).isEqualTo("应急队");
        assertThat(settled.text("/owner/how")).isEqualTo("decided");
        assertThat(decide(dispute, desk, decision).status()).isEqualTo(409);
        var near = get(API + "cases/" + toDispatch(108.6201) + "/responsible", desk);
        assertThat(near.text("/unit/name")).isEqualTo("应急队");
        assertThat(near.body().at("/settled/metres").asInt()).isEqualTo(10);
        var far = get(API + "cases/" + toDispatch(108.6204) + "/responsible", desk);
        assertThat(far.text("/unit/name")).isEqualTo("市政处");
        assertThat(far.body().at("/settled").isNull()).isTrue();
        var other = new HashMap<>(report());
        other.putAll(Map.of("categoryKind", "part", "place", Map.of("lng", 108.62, "lat", 24.31)));
        var part = post(API + "cases", desk, other);
        assertThat(get(API + "cases/" + part.text("/id") + "/responsible", desk)
                        .body()
                        .at("/settled")
                        .isNull())
                .as("another kind of thing at the same place")
                .isTrue();
    }

    @Test
    void waitsForWhoeverDecidesTheOldestFirst() {
        var before = get(API + "disputes/to-decide/count", desk)
                .body()
                .at("/waiting")
                .asInt();
        var first = unclear(109.81);
        var second = unclear(109.82);
        ask(toDispatch(109.83), group());

        assertThat(get(API + "disputes/to-decide/count", desk)
                        .body()
                        .at("/waiting")
                        .asInt())
                .as("more, where the time of another is over meanwhile")
                .isGreaterThanOrEqualTo(before + 2);
        assertThat(waiting()).containsSubsequence(first, second).doesNotHaveDuplicates();
        assertThat(get(API + "disputes/to-decide", works).status()).isEqualTo(403);
        assertThat(get(API + "disputes/to-decide/count", works)
                        .body()
                        .at("/waiting")
                        .asInt())
                .isZero();
        assertThat(get(API + "disputes/to-decide?cursor=x", desk).status()).isEqualTo(422);

        decide(first, desk, Map.of("unit", FakeTenantService.WORKS, "reason", "定了"));

        assertThat(waiting()).contains(second).doesNotContain(first);
        var stranger = desk("nanyang");
        assertThat(get("/t/nanyang/api/disputes/to-decide", stranger).body().toString())
                .doesNotContain(second);
        assertThat(get(API + "disputes/to-decide", stranger).status()).isEqualTo(404);
        assertThat(get(API + "disputes/to-decide/count", stranger).status()).isEqualTo(404);
    }

    /** All that wait, one page after the other. */
    private List<String> waiting() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(API + "disputes/to-decide?limit=1" + cursor, desk);
            ids.add(page.text("/items/0/id"));
            assertThat(page.text("/items/0/state")).isEqualTo("to_decide");
            cursor = page.body().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());
        return ids;
    }

    private String unclear(double lng) {
        var dispute = ask(toDispatch(lng), group()).text("/id");
        answer(dispute, sanitation, NOT_OURS, "不是我们的", false);
        assertThat(answer(dispute, works, NOT_OURS, "也不是", false).text("/state"))
                .isEqualTo("to_decide");
        return dispute;
    }

    @Test
    void isTakenOncePerUnitAndNotOnceItIsOver() throws Exception {
        var dispute = ask(toDispatch(108.63), group()).text("/id");
        var twice = atOnce(
                () -> answer(dispute, works, NOT_OURS, "一", false), () -> answer(dispute, works, OURS, "二", false));
        assertThat(twice).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var decision = Map.of("unit", FakeTenantService.WORKS, "reason", "定了");
        var both = atOnce(() -> decide(dispute, desk, decision), () -> decide(dispute, desk, decision));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var late = answer(dispute, sanitation, OURS, "晚了", true);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/detail")).contains("市政处");
        assertThat(get(API + "disputes/" + dispute, desk).body().at("/answers").findValuesAsString("reason"))
                .doesNotContain("晚了");
    }

    @Test
    void isConcludedWhenTheTimeIsOver() {
        var claimed = ask(toDispatch(108.64), group()).text("/id");
        answer(claimed, works, OURS, "我们的", false);
        var silent = ask(toDispatch(108.65), group()).text("/id");
        CurrentTenant.runAs(
                new TenantId("owned"),
                () -> jdbc.sql("update ownership_dispute set due_at = now() - interval '1 s' where id in (?, ?)")
                        .params(UUID.fromString(claimed), UUID.fromString(silent))
                        .update());

        deadlines.round();

        assertThat(get(API + "disputes/" + claimed, desk).text("/owner/unit/name"))
                .isEqualTo("市政处");
        assertThat(get(API + "disputes/" + silent, desk).text("/state")).isEqualTo("to_decide");
        assertThat(answer(silent, works, OURS, "晚了", false).status()).isEqualTo(409);
        assertThat(get(API + "disputes?scope=all&state=to_decide&limit=1", desk).text("/items/0/id"))
                .isEqualTo(silent);
    }

    @Test
    void isConcludedThoughAnotherTenantsCannotBe() {
        var dispute = UUID.fromString(ask(toDispatch(108.69), group()).text("/id"));
        CurrentTenant.runAs(
                new TenantId("nanyang"),
                () -> jdbc.sql(OVERDUE_ELSEWHERE)
                        .params(UUID.randomUUID(), UUID.randomUUID())
                        .update());
        CurrentTenant.runAs(
                new TenantId("owned"),
                () -> jdbc.sql("update ownership_dispute set due_at = now() - interval '1 s' where id = ?")
                        .param(dispute)
                        .update());

        try {
            new Deadlines(shards, disputes, settling, new Stumbling(Clock.systemUTC()), transactions).round();
        } finally {
            CurrentTenant.runAs(
                    new TenantId("nanyang"),
                    () -> jdbc.sql("update ownership_dispute set state = 'dropped'")
                            .update());
        }

        assertThat(get(API + "disputes/" + dispute, desk).text("/state")).isEqualTo("to_decide");
    }

    /** Does not tell the time of one tenant. */
    private static final class Stumbling extends Clock {

        private final Clock clock;

        private Stumbling(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            if (CurrentTenant.get().value().equals("nanyang")) {
                throw new IllegalStateException("not here");
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void isLookedUpForManyCasesAtOnce() {
        var here = toDispatch(109.71);
        var there = toDispatch(109.72);
        var nowhere = toDispatch(109.73);
        for (var about : List.of(here, there)) {
            decide(
                    ask(about, group()).text("/id"),
                    desk,
                    Map.of("unit", FakeTenantService.EMERGENCY, "reason", about.equals(here) ? "一" : "二"));
        }
        var near = toDispatch(109.72);
        var asked = new AtomicInteger();
        var counting = (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, given) -> {
                    asked.incrementAndGet();
                    return method.invoke(jdbc, given);
                });

        var found = CurrentTenant.callAs(new TenantId("owned"), () -> {
            var all = Stream.of(here, there, nowhere, near)
                    .map(UUID::fromString)
                    .map(id -> transaction(() -> cases.find(List.of(id)).get(id)))
                    .toList();
            return transaction(() -> new RememberedOwnership(counting, settings).of(all));
        });

        assertThat(asked).as("of cases and of places, however many").hasValue(2);
        assertThat(found).containsOnlyKeys(UUID.fromString(here), UUID.fromString(there), UUID.fromString(near));
        assertThat(found.get(UUID.fromString(here)).reason()).isEqualTo("一");
        assertThat(found.get(UUID.fromString(there)).reason()).isEqualTo("二");
        assertThat(found.get(UUID.fromString(near)).reason()).isEqualTo("二");
    }

    @Test
    void isListedByItsStateForThoseWhoAreAskedToo() {
        var settled = ask(toDispatch(109.74), group()).text("/id");
        decide(settled, desk, Map.of("unit", FakeTenantService.EMERGENCY, "reason", "定了"));
        var open = ask(toDispatch(109.75), group()).text("/id");

        var mine = get(API + "disputes?state=asked&limit=100", works).body().at("/items");
        assertThat(mine.findValuesAsString("id")).contains(open).doesNotContain(settled);
        assertThat(mine.findValuesAsString("state")).containsOnly("asked");
        assertThat(get(API + "disputes?state=nonsense", works).status()).isIn(400, 422);
        assertThat(get(API + "disputes?scope=nonsense", works).status()).isIn(400, 422);
    }

    @Test
    void saysWhatWhoeverAnswersMayDoNext() {
        var dispute = ask(toDispatch(109.76), group()).text("/id");
        var both = staff("owned", "both", FakeTenantService.WORKS, "case.read", "case.handle", "case.dispatch");
        assertThat(get(API + "disputes/" + dispute, both)
                        .body()
                        .at("/mayDecide")
                        .asBoolean())
                .isTrue();

        var answered = answer(dispute, both, OURS, "我们的", false);

        assertThat(answered.text("/state")).isEqualTo("asked");
        assertThat(answered.body().at("/mayDecide").asBoolean()).isTrue();
        assertThat(answered.body().at("/mayAnswer").asBoolean()).isFalse();
    }

    @Test
    void saysThatTheTimeIsOver() {
        var dispute = ask(toDispatch(109.77), group()).text("/id");
        CurrentTenant.runAs(
                new TenantId("owned"),
                () -> jdbc.sql("update ownership_dispute set due_at = now() where id = ?")
                        .param(UUID.fromString(dispute))
                        .update());

        assertThat(answer(dispute, works, OURS, "晚了", false).text("/detail")).startsWith("The time to answer is over");
    }

    private <T> T transaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    @Test
    void endsWhenTheCaseGoesOn() {
        var id = toDispatch(108.66);
        var dispute = ask(id, group()).text("/id");
        assertThat(post(API + "cases/" + id + "/disputes", desk, Map.of("question", "再问"))
                        .status())
                .as("one at a time")
                .isEqualTo(409);

        act("owned", id, desk, "dispatch", Map.of("unit", FakeTenantService.WORKS));

        assertThat(get(API + "disputes/" + dispute, desk).text("/state")).isEqualTo("dropped");
        assertThat(answer(dispute, works, OURS, "晚了", false).status()).isEqualTo(409);
        assertThat(post(API + "cases/" + id + "/disputes", desk, Map.of("question", "现在问"))
                        .status())
                .isEqualTo(422);
        act("owned", id, works, "return", Map.of("reason", "不是我们的"));
        assertThat(get(API + "cases/" + id + "/disputes", desk)
                        .body()
                        .at("/mayAsk")
                        .asBoolean())
                .as("the unit says that it is not its own")
                .isTrue();
        assertThat(ask(id, group()).status()).isEqualTo(201);
    }

    @Test
    void isAskedOnceForOneKeyOfTheGroupThatTheRulePicks() {
        var matter = Map.of("scheme", "GBT47678.5-2026", "kind", "matter", "code", FakeTenantService.CATEGORY);
        var named = post(API + "disputes/groups", admin, wanted("垃圾群 " + UUID.randomUUID(), List.of(matter)));
        assertThat(named.status()).as("%s", named.body()).isEqualTo(201);
        var path = API + "cases/" + toDispatch(108.67) + "/disputes";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var once = post(path, desk, Map.of("question", "谁的？"), key);
        var again = post(path, desk, Map.of("question", "谁的？"), key);

        assertThat(once.text("/group/name")).isEqualTo(named.text("/name"));
        assertThat(again.text("/id")).isEqualTo(once.text("/id"));
        var removed = request(API + "disputes/groups/" + named.text("/id"), admin)
                .DELETE()
                .build();
        assertThat(send(removed).status()).isEqualTo(204);
        assertThat(get(API + "disputes/" + once.text("/id"), works).text("/group/name"))
                .as("what was asked of it stays")
                .isEqualTo(named.text("/name"));
    }

    @Test
    void keepsGroupsAndSettingsInOrder() {
        var name = "社会单位群 " + UUID.randomUUID();
        var made = post(API + "disputes/groups", admin, wanted(name, List.of()));
        post(API + "disputes/groups", admin, wanted(name + "二", List.of()));
        assertThat(post(API + "disputes/groups", admin, wanted(name, List.of())).status())
                .isEqualTo(409);
        assertThat(post(API + "disputes/groups", desk, wanted("x", List.of())).status())
                .isEqualTo(403);
        var strange = new HashMap<>(wanted("y", List.of()));
        strange.put("members", List.of(UUID.randomUUID()));
        assertThat(post(API + "disputes/groups", admin, strange).text("/errors/0/pointer"))
                .isEqualTo("/members/0");
        var change = Map.of("version", 1, "group", wanted(name + "三", List.of()));
        var path = API + "disputes/groups/" + made.text("/id");
        assertThat(put(path, admin, change).body().at("/version").asInt()).isEqualTo(2);
        assertThat(put(path, admin, change).status()).isEqualTo(409);
        assertThat(names()).contains(name + "二", name + "三").isSorted();

        var settings = API + "disputes/settings";
        var version = get(settings, desk).body().at("/version").asInt();
        var wanted = new HashMap<String, Object>(Map.of("version", version, "hours", 4, "metres", 15));
        assertThat(put(settings, admin, wanted).status()).isEqualTo(200);
        assertThat(put(settings, admin, wanted).status()).isEqualTo(409);
        wanted.put("hours", 81);
        assertThat(put(settings, admin, wanted).status()).isIn(400, 422);
        assertThat(put(settings, desk, wanted).status()).isEqualTo(403);
    }

    @Test
    void isNothingToAnotherTenantOrToAUnitThatIsNotAsked() {
        var id = toDispatch(108.68);
        var dispute = ask(id, group()).text("/id");
        var stranger = desk("nanyang");
        var theirs = "/t/nanyang/api/disputes/" + dispute;

        assertThat(get(theirs, stranger).status()).isEqualTo(404);
        assertThat(get(API + "disputes/" + dispute, stranger).status()).isEqualTo(404);
        assertThat(get(API + "disputes/" + dispute, null).status()).isEqualTo(401);
        assertThat(post(theirs + "/decision", stranger, Map.of("unit", FakeTenantService.WORKS, "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(get("/t/nanyang/api/disputes?scope=all", stranger).body().toString())
                .doesNotContain(dispute);
        var emergency = unit("owned", FakeTenantService.EMERGENCY);
        assertThat(get(API + "disputes/" + dispute, emergency).status()).isEqualTo(404);
        assertThat(answer(dispute, emergency, OURS, "x", false).status()).isEqualTo(404);
        assertThat(get(API + "disputes/" + dispute + "/photos/" + UUID.randomUUID(), works)
                        .status())
                .isEqualTo(404);
        for (var table : List.of("ownership_dispute", "ownership_answer", "supervision_group")) {
            assertThat(CurrentTenant.callAs(
                            new TenantId("nanyang"),
                            () -> jdbc.sql("select count(*) from " + table + " where tenant = 'owned'")
                                    .query(Integer.class)
                                    .single()))
                    .as("the second wall alone, around %s", table)
                    .isZero();
        }
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(API + "disputes/groups?limit=1" + cursor, desk);
            names.add(page.text("/items/0/name"));
            cursor = page.body().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());
        return names;
    }

    private String group() {
        return post(API + "disputes/groups", admin, wanted("群 " + UUID.randomUUID(), List.of()))
                .text("/id");
    }

    private static Map<String, Object> wanted(String name, List<?> matters) {
        return Map.of(
                "kind",
                "social_units",
                "name",
                name,
                "members",
                List.of(FakeTenantService.SANITATION, FakeTenantService.WORKS),
                "matters",
                matters);
    }

    private Answer ask(String id, String group) {
        var asked = post(API + "cases/" + id + "/disputes", desk, Map.of("group", group, "question", "这个井盖是谁的？"));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        return asked;
    }

    private Answer answer(String dispute, String unit, String answer, String reason, boolean proof) {
        var told = Map.of("answer", JSON.writeValueAsString(Map.of("answer", answer, "reason", reason)));
        var photos = proof ? List.of(new Upload("photo", "map.jpg", TestPictures.jpeg(640, 480))) : List.<Upload>of();
        return multipart(API + "disputes/" + dispute + "/answers", unit, told, photos);
    }

    private Answer decide(String dispute, String token, Map<String, ?> decision) {
        return post(API + "disputes/" + dispute + "/decision", token, decision);
    }

    private String inbox(String token) {
        return get(API + "inbox?limit=100", token)
                .body()
                .at("/items")
                .findValuesAsString("occasion")
                .toString();
    }

    private String toDispatch(double lng) {
        var told = new HashMap<>(report());
        told.put("place", Map.of("lng", lng, "lat", 24.31));
        var photo = new Upload("photos", "cover.jpg", TestPictures.jpeg(640, 480));
        var json = Map.of("report", JSON.writeValueAsString(told));
        var id = multipart(API + "cases", desk, json, List.of(photo)).text("/id");
        act("owned", id, desk, "accept", Map.of());
        act("owned", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        return id;
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var done : threads.invokeAll(List.of(one, other))) {
                answers.add(done.get());
            }
            return answers;
        }
    }
}
