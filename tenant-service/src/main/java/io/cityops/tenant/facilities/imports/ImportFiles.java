package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.CurrentTenant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as they were sent, packed, beside the import they belong to. */
@Component
class ImportFiles {

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID id, byte[] file) {
        jdbc.sql("insert into facility_import_file (import, tenant, packed) values (?, ?, ?)")
                .params(id, CurrentTenant.get().value(), packed(file))
                .update();
    }

    byte[] read(UUID id) {
        var packed = jdbc.sql("select packed from facility_import_file where tenant = ? and import = ?")
                .params(CurrentTenant.get().value(), id)
                .query(byte[].class)
                .optional()
                .orElseThrow(ImportProblem.NotFound::new);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a packed file does not unpack", e);
        }
    }

    private static byte[] packed(byte[] file) {
        var bytes = new ByteArrayOutputStream(file.length / 4 + 64);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
