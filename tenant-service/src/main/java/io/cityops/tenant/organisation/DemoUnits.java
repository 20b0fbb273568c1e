package io.cityops.tenant.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenant.organisation.Unit.Calendar;
import io.cityops.tenant.organisation.Unit.Kind;
import io.cityops.tenant.tenants.TenantOpened;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a demonstration tenant the units that a city has (演示数据). */
@Component
class DemoUnits {

    private final Organisation organisation;

    DemoUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    @Order(10) // before those whose grids belong to them
    @EventListener
    void add(TenantOpened opened) {
        if (opened.demo()) {
            var ids = new HashMap<String, UUID>();
            for (var cells : of(opened.slug())) {
                var unit = organisation.add(
                        cells[1],
                        cells[2],
                        Kind.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                        cells[4].isEmpty() ? null : ids.get(cells[4]),
                        Calendar.valueOf(cells[5].toUpperCase(Locale.ROOT)));
                ids.put(cells[1], unit.id());
            }
        }
    }

    /** The rows of a tenant, those above before those below. */
    private static List<String[]> of(String tenant) {
        var file = Objects.requireNonNull(DemoUnits.class.getResourceAsStream("/demo/units.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(tenant))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the units of the demonstration cannot be read", e);
        }
    }
}
