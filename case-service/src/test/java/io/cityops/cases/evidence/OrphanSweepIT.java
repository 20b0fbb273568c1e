package io.cityops.cases.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.cases.evidence.media.Picture;
import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.cases.evidence.store.Form;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What remains of a report when the service is killed between keeping its photos and writing its case. */
@ExtendWith(OutputCaptureExtension.class)
class OrphanSweepIT extends OverHttp {

    private static final TenantId NANYANG = new TenantId("nanyang");
    private static final Picture PICTURE = Picture.of(TestPictures.jpeg(20, 20));

    private @Autowired OrphanSweep sweep;
    private @Autowired EvidenceStore store;

    @Value("${cityops.files}")
    private Path files;

    private @Autowired Attachments attachments;

    @Test
    void throwsAwayWhatIsOldAndOfNoCase(CapturedOutput output) throws IOException {
        everything(NANYANG);
        var used = reported();
        age(NANYANG, used);
        var orphan = left(NANYANG);
        age(NANYANG, orphan);
        var halfWritten = left(NANYANG);
        Files.move(full(NANYANG, halfWritten), Path.of(full(NANYANG, halfWritten) + ".part"));
        age(NANYANG, halfWritten);
        var underWay = left(NANYANG);

        assertThat(everything(NANYANG)).isEqualTo(2);

        assertThat(files(NANYANG, orphan)).isEmpty();
        assertThat(files(NANYANG, halfWritten)).isEmpty();
        assertThat(files(NANYANG, underWay)).hasSize(2);
        assertThat(files(NANYANG, used)).hasSize(3);
        assertThat(output).contains("1 files of nanyang belonged to no case and were swept away");
        assertThat(store.tenants()).contains(NANYANG);
        assertThat(everything(NANYANG)).isZero();
    }

    @Test
    void leavesPhotosAloneWhereNotASingleOneIsKnown(CapturedOutput output) throws IOException {
        var lost = new TenantId("lost-city");
        var photo = left(lost);
        age(lost, photo);

        assertThat(everything(lost)).isZero();

        assertThat(files(lost, photo)).hasSize(2);
        assertThat(output).contains("1 files of lost-city are kept but none is known");
    }

    private int everything(TenantId tenant) {
        return IntStream.range(0, EvidenceStore.PARTS)
                .map(part -> sweep.sweep(tenant, part))
                .sum();
    }

    private UUID reported() {
        var code = multipart(
                        "/t/nanyang/api/reports",
                        null,
                        Map.of("report", JSON.writeValueAsString(report())),
                        List.of(new Upload("photos", "a.jpg", TestPictures.jpeg(20, 20))))
                .text("/code");
        var id = UUID.fromString(get("/t/nanyang/api/track/" + code, null).text("/photos/0/id"));
        assertThat(CurrentTenant.callAs(NANYANG, () -> attachments.known(List.of(id))))
                .containsExactly(id);
        return id;
    }

    private UUID left(TenantId tenant) {
        var id = Ids.next();
        store.keep(tenant, id, Form.FULL, PICTURE.full());
        store.keep(tenant, id, Form.THUMBNAIL, PICTURE.thumbnail());
        return id;
    }

    private void age(TenantId tenant, UUID photo) throws IOException {
        for (var file : files(tenant, photo)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
    }

    private List<Path> files(TenantId tenant, UUID photo) throws IOException {
        try (var all = Files.list(full(tenant, photo).getParent())) {
            return all.filter(file -> file.getFileName().toString().startsWith(photo.toString()))
                    .toList();
        }
    }

    private Path full(TenantId tenant, UUID photo) {
        var name = photo.toString();
        return files.resolve(tenant.value())
                .resolve("photos")
                .resolve(name.substring(34))
                .resolve(name + ".jpg");
    }
}
