package io.cityops.tenant.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.TenantId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A tenant of the demonstration, as its file describes it. */
record DemoTenant(TenantId id, String name, String level, String division, String accent) {

    /** All of them, each after those above it. */
    static List<DemoTenant> all() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource("demo/tenants.tsv").getInputStream(), UTF_8))) {
            return reader.lines().map(DemoTenant::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the tenants of the demonstration cannot be read", e);
        }
    }

    private static DemoTenant of(String line) {
        var cells = line.split("\t", -1);
        return new DemoTenant(new TenantId(cells[0]), cells[1], cells[2], cells[3], cells[4]);
    }

    boolean hasUnits() {
        return level.equals("city") || level.equals("county");
    }
}
