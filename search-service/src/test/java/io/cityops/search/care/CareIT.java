package io.cityops.search.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.Callers;
import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.search.feed.Indexing;
import io.cityops.search.feed.Stock;
import io.cityops.search.index.Question;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class CareIT {

    private final TenantId town = Towns.found();
    private @Autowired Towns.Telling telling;
    private @Autowired TenantSearch search;
    private @Autowired Indexing indexing;
    private @Autowired Backlog backlog;
    private @Autowired CareBook book;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;
    private FakeOwner owner;
    private Reconciliation reconciliation;

    @BeforeEach
    void open() throws IOException {
        owner = new FakeOwner();
        reconciliation = reconciliation(Duration.ZERO);
    }

    @AfterEach
    void close() {
        owner.close();
    }

    @Test
    void mendsWhatIsMissingOlderOrTooMuch() throws InterruptedException {
        var missing = Facility.toilet("missing", 1, 1);
        var older = Facility.toilet("older", 1, 1);
        owns(missing);
        owns(older.named("newer", 3));
        telling.changed(town, older.named("older", 2));
        telling.changed(town, Facility.toilet("gone", 1, 1));
        telling.heard("facilities");

        var found = reconcile(false);

        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(new Findings(found.at(), 2, 1, 1, 1, 3, 0));
        telling.heard("facilities");
        assertThat(names()).containsExactlyInAnyOrder("missing", "newer");
        assertThat(reconcile(false).isAmiss()).isFalse();
    }

    @Test
    void callsNothingLostThatIsStillOnItsWay() throws InterruptedException {
        var coming = Facility.toilet("coming", 1, 1);
        var left = Facility.toilet("left at its owner's", 1, 1);
        owns(coming);
        owns(left);
        owner.onTheWay.add(left.id());
        owner.then(() -> telling.changed(town, coming));
        reconciliation = reconciliation(Duration.ofMillis(1_100)); // a refresh of the index

        var found = reconcile(false);

        assertThat(found.isAmiss()).isFalse();
        assertThat(found.mended()).isZero();
        assertThat(found.late()).isOne();
    }

    @Test
    void whatIsTakenOutByMistakeComesBack() throws InterruptedException {
        var toilet = Facility.toilet("taken out", 1, 1);
        telling.changed(town, toilet);
        telling.heard("facilities");
        assertThat(reconcile(false).surplus()).isOne();
        telling.heard("facilities");
        owns(toilet);

        assertThat(reconcile(false).missing()).isOne();

        telling.heard("facilities");
        assertThat(names()).containsExactly("taken out");
    }

    @Test
    void neverBringsBackWhatIsOlder() throws InterruptedException {
        var toilet = Facility.toilet("old", 1, 1);
        telling.changed(town, toilet.named("new", 5));
        telling.heard("facilities");

        CurrentTenant.callAs(town, () -> indexing.bring(Stock.FACILITIES, List.of(json.valueToTree(toilet.payload()))));

        telling.heard("facilities");
        assertThat(names()).containsExactly("new");
    }

    @Test
    void makesAllAnewWhenAskedTo() throws InterruptedException {
        var toilet = Facility.toilet("wrong", 1, 1);
        telling.changed(town, toilet);
        telling.heard("facilities");
        owns(toilet.named("right", 1));
        assertThat(reconcile(false).mended()).as("the versions are the same").isZero();

        var found = reconcile(true);

        assertThat(found.isAmiss()).isFalse();
        assertThat(found.mended()).isOne();
        telling.heard("facilities");
        assertThat(names()).containsExactly("right");
    }

    @Test
    void goesThroughManyAndPassesOverWhatCannotBeIndexed() throws InterruptedException {
        for (var number = 0; number < 1_500; number++) {
            owns(Facility.toilet("number " + number, 1, 1));
        }
        owner.has(town, "facilities", Map.of("id", Ids.next().toString(), "version", 1, "name", "nowhere"));

        var found = reconcile(false);

        assertThat(found.owned()).isEqualTo(1_501);
        assertThat(found.missing()).isEqualTo(1_501);
        assertThat(found.mended()).isEqualTo(1_500);
        telling.heard("facilities");
        assertThat(documents(town)).isEqualTo(1_500);
    }

    @Test
    void touchesNothingOfAnother() throws InterruptedException {
        var other = Towns.found();
        var theirs = Facility.toilet("theirs", 1, 1);
        var ours = Facility.toilet("ours", 1, 1);
        telling.changed(other, theirs);
        telling.heard("facilities");
        owns(ours);
        owner.has(other, "facilities", theirs.named("not asked for", 9).payload());

        var found = reconcile(true);

        assertThat(found.owned()).isOne();
        assertThat(found.surplus()).isZero();
        assertThat(found.mended()).isOne();
        telling.heard("facilities");
        assertThat(documents(other)).isOne();
        assertThat(names()).containsExactly("ours");
    }

    @Test
    void isShownAndAskedForByWhoMay() throws Exception {
        owner.tenants.add(town);
        owns(Facility.toilet("lost", 1, 1));
        owner.has(town, "cases", lostCase());
        var care = new Care(owner.asked(), reconciliation, book);

        care.round();

        var status = status();
        assertThat(status.at("/facilities/found/missing").asLong()).isOne();
        assertThat(status.at("/cases/found/mended").asLong()).isOne();
        assertThat(book.due(List.of(town))).as("not again for an hour").isEmpty();

        var address = "/t/" + town + "/api/search/rebuild";
        assertThat(http.post().uri(address).with(Callers.of(Towns.found(), "tenant.manage")))
                .hasStatus(404);
        assertThat(http.post().uri(address).with(Callers.of(town, "case.read"))).hasStatus(403);
        assertThat(book.isAsked(town)).isFalse();
        assertThat(http.post().uri(address).with(Callers.of(town, "tenant.manage")))
                .hasStatus(202);
        telling.heard("facilities");

        care.round();

        assertThat(status().at("/facilities/found/mended").asLong()).isOne();
        assertThat(status().at("/facilities/found/missing").asLong()).isZero();
        assertThat(book.isAsked(town)).isFalse();
    }

    @Test
    void isDoneByOneAtATime() {
        assertThat(book.takes("one")).isTrue();
        try {
            assertThat(book.takes("another")).isFalse();
            assertThat(book.takes("one")).isTrue();
            book.leaves("another");
            assertThat(book.takes("another")).isFalse();
        } finally {
            book.leaves("one");
        }
        assertThat(book.takes("another")).isTrue();
        book.leaves("another");
    }

    private Reconciliation reconciliation(Duration settling) {
        return new Reconciliation(owner.asked(), search, indexing, backlog, settling);
    }

    private void owns(Facility facility) {
        owner.has(town, "facilities", facility.payload());
    }

    private static Map<String, Object> lostCase() {
        var lost = new HashMap<String, Object>();
        lost.put("id", Ids.next().toString());
        lost.put("version", 1);
        lost.put("number", "LZ1");
        lost.put("stage", "reported");
        lost.put("reportedAt", "2026-11-23T08:00:00Z");
        lost.put("historyText", List.of());
        return lost;
    }

    private Findings reconcile(boolean anew) throws InterruptedException {
        return CurrentTenant.tryAs(town, () -> reconciliation.reconcile(Stock.FACILITIES, anew, () -> {}));
    }

    private tools.jackson.databind.JsonNode status() throws Exception {
        var answer = http.get()
                .uri("/t/" + town + "/api/search/status")
                .with(Callers.of(town, "case.read"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private long documents(TenantId tenant) {
        var question = Question.in(Stock.FACILITIES.index()).counted();
        return CurrentTenant.callAs(tenant, () -> search.ask(question)).total();
    }

    private List<String> names() {
        var question = Question.in(Stock.FACILITIES.index()).take(100, "facility.name");
        return CurrentTenant.callAs(town, () -> search.ask(question)).hits().stream()
                .map(hit -> hit.source().path("facility").path("name").asString())
                .toList();
    }
}
