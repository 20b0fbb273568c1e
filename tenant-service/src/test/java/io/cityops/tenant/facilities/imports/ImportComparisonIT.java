package io.cityops.tenant.facilities.imports;

import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.OnCityFeatures;
import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.FacilityProblem;
import io.cityops.tenant.facilities.FacilityView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a file says is held against what is there before anything is written. */
@OnCityFeatures
class ImportComparisonIT extends ImportsOverHttp {

    /** Names that no other test has. */
    private final String tag = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "江";

    @Autowired
    FacilityBatches facilities;

    @Autowired
    PlatformTransactionManager transactions;

    private String there;

    @BeforeEach
    void fill() {
        there = tag + "市政";
        var file = HEADER + "1,%1$s东公厕,109.3,24.2,是\n2,%1$s西公厕,109.31,24.2,否\n".formatted(tag);
        ok(post(LIUZHOU, created(send(LIUZHOU, there + ".csv", text(file), "toilet")), "apply"));
    }

    @Test
    void showsWhatWouldChangeOfWhatIsThere() {
        var file =
                HEADER + "1,%1$s东公厕,109.3,24.2,是\n2,%1$s西公厕,109.3102,24.2,\n3,%1$s北公厕,109.32,24.2,是\n".formatted(tag);
        var plan = created(send(LIUZHOU, there + ".csv", text(file), "toilet")).path("plan");

        assertThat(counts(plan)).containsExactly(1, 1, 1, 0);
        var change = plan.path("changes").get(0);
        assertThat(change.path("name").asString()).isEqualTo(tag + "西公厕");
        assertThat(change.path("fields").findValuesAsString("field")).containsExactly("location", "accessible");
        assertThat(change.at("/fields/0/before").asString()).isEqualTo("109.310000,24.200000");
        assertThat(change.at("/fields/0/after").asString()).isEqualTo("109.310200,24.200000");
        assertThat(change.at("/fields/1/before").asString()).isEqualTo("false");
        assertThat(change.at("/fields/1/after").asString()).isEmpty();
    }

    @Test
    void leavesOutWhatAnotherSourceKnows() {
        var preview = other();
        assertThat(counts(preview.path("plan"))).containsExactly(1, 0, 0, 1);
        assertThat(preview.path("alike").asString()).isEqualTo("skip");
        var pair = preview.at("/plan/pairs/0");
        assertThat(pair.path("name").asString()).isEqualTo(tag + "东公共厕所");
        assertThat(pair.path("knownAs").asString()).isEqualTo(tag + "东公厕");
        assertThat(pair.path("knownFrom").asString()).isEqualTo(there);
        assertThat(pair.path("metres").asDouble()).isBetween(10.0, 11.0);

        var applied = ok(post(LIUZHOU, preview, "apply"));
        assertThat(applied.path("created").asInt()).isEqualTo(1);
        assertThat(applied.path("skipped").asInt()).isEqualTo(1);
        assertThat(names()).containsExactly(tag + "东公厕", tag + "南公厕", tag + "西公厕");
    }

    @Test
    void takesItForNewsOfWhatIsThere() {
        var preview = other();
        assertThat(decide(LIUZHOU, preview, Map.of("columns", Map.of(), "alike", "update")))
                .hasStatusOk();
        var applied = ok(post(LIUZHOU, preview, "apply"));

        assertThat(applied.path("updated").asInt()).isEqualTo(1);
        assertThat(names()).containsExactly(tag + "东公共厕所", tag + "南公厕", tag + "西公厕");
        assertThat(count(LIUZHOU, "select count(*) from facility where source = '%s'".formatted(there)))
                .as("it is still what its first source knows")
                .isEqualTo(2);
        assertThat(ok(post(LIUZHOU, preview, "undo")).path("undone").asInt()).isEqualTo(2);
        assertThat(names()).containsExactly(tag + "东公厕", tag + "西公厕");
    }

    @Test
    void addsItWhereSomebodyKnowsBetter() {
        var preview = other();
        assertThat(decide(LIUZHOU, preview, Map.of("columns", Map.of(), "alike", "both")))
                .hasStatus(422);
        assertThat(decide(LIUZHOU, preview, Map.of("columns", Map.of(), "alike", "add")))
                .hasStatusOk();
        assertThat(ok(post(LIUZHOU, preview, "apply")).path("created").asInt()).isEqualTo(2);
        assertThat(names()).hasSize(4);
    }

    /** Two rows do not both mean the one that is there. */
    @Test
    void meansEachThatIsThereOnce() {
        var file = HEADER + "a,%1$s东公共厕所,109.3,24.2,\nb,%1$s东公厕,109.3,24.2001,\n".formatted(tag);
        assertThat(counts(created(send(LIUZHOU, tag + "城管.csv", text(file), "toilet"))
                        .path("plan")))
                .containsExactly(1, 0, 0, 1);
    }

    /** Rows are compared with what was there, not with what the same file has just brought in. */
    @Test
    void takesNothingOfItsOwnForAnotherSources() {
        var file = new StringBuilder("来源," + HEADER).append("甲局,1,%s南公厕,109.35,24.2,\n".formatted(tag));
        for (int row = 2; row <= 1_000; row++) {
            file.append("甲局,%1$d,%2$s北%1$d号公厕,109.36,24.2,\n".formatted(row, tag));
        }
        file.append("乙局,1,%s南公厕,109.35,24.2,\n".formatted(tag));
        var preview = created(send(LIUZHOU, tag + "多源.csv", text(file.toString()), "toilet"));

        assertThat(counts(preview.path("plan"))).containsExactly(1_001, 0, 0, 0);
        assertThat(ok(post(LIUZHOU, preview, "apply")).path("created").asInt()).isEqualTo(1_001);
    }

    /** A row that looks like what is there, and a thousand rows on the one that is it. */
    @Test
    void takesBackWhatTwoRowsHaveChanged() {
        var file = new StringBuilder("来源," + HEADER).append("丙局,1,%s东公共厕所,109.3001,24.2,\n".formatted(tag));
        for (int row = 2; row <= 1_000; row++) {
            file.append("丙局,%1$d,%2$s北%1$d号公厕,109.36,24.2,\n".formatted(row, tag));
        }
        file.append("%s,1,%s东门公厕,109.3,24.2,\n".formatted(there, tag));
        var preview = created(send(LIUZHOU, tag + "多源.csv", text(file.toString()), "toilet"));
        ok(decide(LIUZHOU, preview, Map.of("columns", Map.of(), "alike", "update")));
        ok(post(LIUZHOU, preview, "apply"));
        assertThat(names()).contains(tag + "东门公厕").hasSize(1_001);

        ok(post(LIUZHOU, preview, "undo"));
        assertThat(names()).containsExactly(tag + "东公厕", tag + "西公厕");
    }

    @Test
    void namesWhatIsNothingButBlanks() {
        var file = HEADER + "1,&nbsp;,109.3,24.2,\n2,\u00a0,109.3,24.2,\n3,%s厕,109.3,24.2,&nbsp;\n".formatted(tag);
        var preview = created(send(LIUZHOU, tag + "空.csv", text(file), "toilet"));
        assertThat(preview.path("accepted").asInt()).isEqualTo(1);
        assertThat(preview.path("rejected").findValuesAsString("code")).containsExactly("missing", "missing");
    }

    /** What somebody does by hand between looking and writing is not written over. */
    @Test
    void writesOverNothingThatChangedMeanwhile() {
        assertThatExceptionOfType(FacilityProblem.class)
                .isThrownBy(() -> CurrentTenant.runAs(
                        LIUZHOU,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            var key = List.of(there, "1");
                            var found = facilities.find("toilet", List.of(key)).get(key);
                            jdbc.sql("update facility set version = version + 1 where id = ?")
                                    .param(found.id())
                                    .update();
                            facilities.change(List.of(FacilityView.of(
                                    found.id(), "toilet", found.details(), there, "1", found.version() + 1)));
                        })));
    }

    @Test
    void seesNothingOfAnotherTenant() {
        var file = HEADER + "1,%s东公厕,121.5,25.04,是\n".formatted(tag);
        ok(post(TAIPEI, created(send(TAIPEI, tag + "他.csv", text(file), "toilet")), "apply"));
        var sameInTaipei = HEADER + "9,%s东公厕,121.5,25.04,是\n".formatted(tag);
        assertThat(counts(created(send(TAIPEI, tag + "再.csv", text(sameInTaipei), "toilet"))
                        .path("plan")))
                .containsExactly(0, 0, 0, 1);
        var here = HEADER + "9,%s东公厕,109.5,24.4,是\n".formatted(tag);
        assertThat(counts(created(send(LIUZHOU, tag + "再.csv", text(here), "toilet"))
                        .path("plan")))
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void readsGridsOfEpsgAndWhatWasCopiedFromPages() {
        // 109.41 E, 24.32 N in the zone of three degrees about 108° E, CGCS2000
        var file = "编号,名称,Y坐标,X坐标\n1,%s&nbsp;A&amp;B &#x5357;公厕,643079.33,2690897.68\n".formatted(tag);
        var preview = created(send(LIUZHOU, tag + "测绘.csv", text(file), "toilet", "EPSG:4545"));
        var mapped = ok(map(LIUZHOU, preview, Map.of("Y坐标", "lng", "X坐标", "lat")));
        assertThat(mapped.path("datum").asString()).isEqualTo("EPSG:4545");
        var sample = mapped.at("/sample/0");
        assertThat(sample.path("name").asString()).isEqualTo(tag + " A&B 南公厕");
        assertThat(sample.at("/location/lng").asDouble()).isBetween(109.40, 109.42);
        assertThat(sample.at("/location/lat").asDouble()).isBetween(24.31, 24.33);
        assertThat(send(LIUZHOU, "a.csv", text(file), "toilet", "EPSG:4610"))
                .hasStatus(422)
                .bodyText()
                .contains("datum", "EPSG:4547");
    }

    /** Of another source: one that is there by another name ten metres off, and one that is new. */
    private JsonNode other() {
        var file = HEADER + "a,%1$s东公共厕所,109.3001,24.2,是\nb,%1$s南公厕,109.33,24.2,是\n".formatted(tag);
        return created(send(LIUZHOU, tag + "城管.csv", text(file), "toilet"));
    }

    private List<Integer> counts(JsonNode plan) {
        return List.of(
                plan.path("created").asInt(),
                plan.path("updated").asInt(),
                plan.path("unchanged").asInt(),
                plan.path("alike").asInt());
    }

    private List<String> names() {
        return CurrentTenant.callAs(
                LIUZHOU,
                () -> jdbc.sql("select name from facility where name like ? order by name collate \"C\"")
                        .param(tag + "%")
                        .query(String.class)
                        .list());
    }
}
