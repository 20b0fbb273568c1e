package io.cityops.cases.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.cases.evidence.scan.Scanner;
import io.cityops.cases.evidence.scan.Verdict;
import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files while a scanner is away, and once it has spoken. */
class QuarantineIT extends OverHttp {

    private static final TenantId TENANT = new TenantId("chengzhong");
    private static final Scanner AWAY = (file, length) -> new Verdict.Away("nobody there");
    private static final Scanner FINDS = (file, length) -> new Verdict.Infected("Eicar");
    private static final Scanner UNCLEAR = (file, length) -> new Verdict.Unclear("no word");
    private static final Scanner CLEAN = (file, length) -> new Verdict.Clean();

    private @Autowired Attachments attachments;
    private @Autowired EvidenceStore store;
    private @Autowired Refusals refusals;
    private @Autowired Room room;
    private @Autowired EvidenceSettings settings;
    private @Autowired TenantDirectory tenants;
    private @Autowired Evidence evidence;
    private @Autowired JdbcClient jdbc;
    private @Autowired Clock clock;

    @Test
    void areHeldBackUntilItHasSpokenAndThenShown() {
        var id = caseOf();
        var photo = attached(id);
        var url = "/t/chengzhong/api/cases/" + id + "/photos/" + photo;
        assertThat(get(url, desk("chengzhong")).status()).isEqualTo(404);
        assertThat(get("/t/chengzhong/api/cases/" + id + "/originals/" + photo, desk("chengzhong"))
                        .status())
                .isEqualTo(404);
        assertThat(get("/t/chengzhong/api/cases/" + id, desk("chengzhong")).text("/photos/0/facts/scan"))
                .isEqualTo("waiting");

        assertThat(asking(AWAY)).isZero();
        assertThat(get(url, desk("chengzhong")).status()).isEqualTo(404);
        assertThat(asking(UNCLEAR)).isZero();
        assertThat(asking(CLEAN)).isEqualTo(1);

        assertThat(get(url, desk("chengzhong")).status()).isEqualTo(200);
        assertThat(asking(CLEAN)).isZero();
    }

    @Test
    void areThrownAwayAndTheirHashKeptWhereSomethingIsFound() {
        var id = caseOf();
        var photo = attached(id);

        assertThat(asking(FINDS)).isEqualTo(1);

        var shown = get("/t/chengzhong/api/cases/" + id, desk("chengzhong"));
        assertThat(shown.text("/photos/0/facts/scan")).isEqualTo("infected");
        assertThat(recorded(shown.text("/photos/0/facts/sha256"))).isEqualTo(1);
        assertThat(CurrentTenant.callAs(TENANT, () -> lengthOf(photo))).isEqualTo(-1);
    }

    @Test
    void areNotTakenAtAllWhereItFindsSomethingAtOnce() {
        var file = TestPictures.jpeg(33, 33);
        CurrentTenant.runAs(
                TENANT,
                () -> assertThatExceptionOfType(EvidenceProblem.Infected.class)
                        .isThrownBy(() -> keeping(FINDS).photo(file)));
        assertThat(recorded(Hash.of(file))).isEqualTo(1);
    }

    private UUID caseOf() {
        return UUID.fromString(
                post("/t/chengzhong/api/cases", desk("chengzhong"), report()).text("/id"));
    }

    private UUID attached(UUID id) {
        return CurrentTenant.callAs(TENANT, () -> {
            var kept = keeping(AWAY).photo(TestPictures.jpeg(40, 30));
            return evidence.attach(id, kept).id();
        });
    }

    private Keeping keeping(Scanner scanner) {
        return new Keeping(store, new Inspection(scanner, refusals, clock), room, settings, tenants);
    }

    private int asking(Scanner scanner) {
        var quarantine = new Quarantine(attachments, store, scanner, room, refusals, jdbc, clock);
        return CurrentTenant.callAs(TENANT, quarantine::askAgainForTenant);
    }

    private long lengthOf(UUID photo) {
        try {
            return store.length(CurrentTenant.get(), photo, io.cityops.cases.evidence.store.Form.ORIGINAL);
        } catch (java.io.IOException e) {
            return -1;
        }
    }

    private long recorded(String sha256) {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select count(*) from refused_file where sha256 = ?")
                        .params(List.of(sha256))
                        .query(Long.class)
                        .single());
    }
}
