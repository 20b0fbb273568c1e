package io.cityops.cases.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.tables.FileLimits;
import io.cityops.cases.tables.Table;
import io.cityops.cases.tables.Tables;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the files of the bound tenant's batches say, packed. */
@Repository
class BatchFiles {

    static final FileLimits LIMITS = new FileLimits(10 << 20, 50_000, 60, 5_000, Duration.ofSeconds(30));

    private final JdbcClient jdbc;

    BatchFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID batch, String text) {
        jdbc.sql("insert into batch_file (tenant, batch, packed) values (?, ?, ?)")
                .params(tenant(), batch, packed(text))
                .update();
    }

    /** @throws ProblemException when it is gone */
    Table open(Batch batch) {
        var packed = jdbc.sql("select packed from batch_file where tenant = ? and batch = ?")
                .params(tenant(), batch.id())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("file of this batch any more"));
        return Tables.open(new Tables.Plain(unpacked(packed), batch.encoding(), batch.separator()), LIMITS);
    }

    void forget(UUID batch) {
        jdbc.sql("delete from batch_file where tenant = ? and batch = ?")
                .params(tenant(), batch)
                .update();
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] packed) {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacking.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file is broken", e);
        }
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
