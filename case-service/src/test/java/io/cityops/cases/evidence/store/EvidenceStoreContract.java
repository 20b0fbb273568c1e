package io.cityops.cases.evidence.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.evidence.media.Secrets;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of evidence does, whatever it is made of. */
abstract class EvidenceStoreContract {

    private static final TenantId OURS = new TenantId("store-ours");
    private static final TenantId OTHERS = new TenantId("store-others");
    private static final byte[] BYTES = "what is kept".getBytes(UTF_8);

    abstract EvidenceStore store();

    @Test
    void keepsFormsApartAndGivesThemBackFromAnyByteOn(@TempDir Path directory) throws IOException {
        var id = Ids.next();
        var file = Files.write(directory.resolve("file"), "from a file".getBytes(UTF_8));
        store().keep(OURS, id, Form.FULL, BYTES);
        store().keep(OURS, id, Form.ORIGINAL, file);

        assertThat(read(id, Form.FULL, 0)).isEqualTo("what is kept");
        assertThat(read(id, Form.FULL, 8)).isEqualTo("kept");
        assertThat(read(id, Form.ORIGINAL, 5)).isEqualTo("a file");
        assertThat(store().length(OURS, id, Form.FULL)).isEqualTo(BYTES.length);
        store().keep(OURS, id, Form.FULL, "anew".getBytes(UTF_8));
        assertThat(read(id, Form.FULL, 0)).isEqualTo("anew");
    }

    @Test
    void hasNothingOfAnotherTenantAndNothingThatWasNeverKept() {
        var id = Ids.next();
        store().keep(OURS, id, Form.FULL, BYTES);

        missing(OTHERS, id, Form.FULL);
        missing(OURS, id, Form.THUMBNAIL);
        missing(OURS, UUID.randomUUID(), Form.FULL);
        store().sweep(OTHERS, id);
        assertThat(read(id, Form.FULL, 0)).isEqualTo("what is kept");
    }

    @Test
    void sweepsEveryFormOfAThing() {
        var id = Ids.next();
        for (var form : Form.values()) {
            store().keep(OURS, id, form, BYTES);
        }
        store().sweep(OURS, id);
        store().sweep(OURS, id);

        for (var form : Form.values()) {
            missing(OURS, id, form);
        }
    }

    @Test
    void knowsWhatWasKeptAndWhen() {
        var one = Ids.next();
        var other = Ids.next();
        store().keep(OURS, one, Form.FULL, BYTES);
        store().keep(OURS, one, Form.THUMBNAIL, BYTES);
        store().keep(OTHERS, other, Form.PIECE, BYTES);
        var later = Instant.now().plus(Duration.ofMinutes(1));

        assertThat(store().tenants()).contains(OURS, OTHERS);
        assertThat(store().keptBefore(OURS, part(one), later)).contains(one).doesNotContain(other);
        assertThat(store().keptBefore(OTHERS, part(other), later)).contains(other);
        assertThat(store().keptBefore(OURS, part(one), Instant.now().minus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(store().keptBefore(new TenantId("store-nobody"), 0, later)).isEqualTo(List.of());
    }

    @Test
    void isReadByRangesWithoutWhatIsHidden() throws IOException {
        var id = Ids.next();
        store().keep(OURS, id, Form.ORIGINAL, "open secret open".getBytes(UTF_8));
        var served = new StoredFile(store(), OURS, id, Form.ORIGINAL, Secrets.read("5+6=2a"));

        assertThat(served.contentLength()).isEqualTo(16);
        try (var input = served.getInputStream()) {
            assertThat(input.skip(3)).isEqualTo(3);
            assertThat(new String(input.readNBytes(5), UTF_8)).isEqualTo("n *\0\0");
        }
    }

    private String read(UUID id, Form form, long from) {
        try (var input = store().open(OURS, id, form, from)) {
            return new String(input.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void missing(TenantId tenant, UUID id, Form form) {
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store().open(tenant, id, form, 0));
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store().length(tenant, id, form));
    }

    private static int part(UUID id) {
        return (int) (id.getLeastSignificantBits() & 0xFF);
    }
}
