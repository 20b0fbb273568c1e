package io.cityops.tenant.facilities.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.FacilityDetails;
import io.cityops.tenant.facilities.FacilityStatus;
import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.Location;
import io.cityops.tenant.tenants.TenantOpened;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives a demonstration city made-up toilets and car parks in plausible places. */
@Component
class DemoFacilities {

    private static final String SOURCE = "演示数据";
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final FacilityBatches facilities;
    private final JsonMapper json;

    DemoFacilities(FacilityBatches facilities, JsonMapper json) {
        this.facilities = facilities;
        this.json = json;
    }

    @EventListener
    void add(TenantOpened opened) {
        if (opened.demo()) {
            var made = of(opened.slug());
            if (!made.isEmpty()) {
                facilities.add(made);
            }
        }
    }

    private List<FacilityView> of(String tenant) {
        var file = Objects.requireNonNull(DemoFacilities.class.getResourceAsStream("/demo/facilities.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(tenant))
                    .map(this::facility)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the facilities of the demonstration cannot be read", e);
        }
    }

    private FacilityView facility(String[] cells) {
        var details = new FacilityDetails(
                cells[3],
                cells[4],
                new Location(Double.parseDouble(cells[5]), Double.parseDouble(cells[6])),
                json.readValue(cells[10], ATTRIBUTES),
                FacilityStatus.of(cells[7]),
                cells[8].isEmpty() ? null : cells[8],
                OffsetDateTime.parse(cells[9]).toInstant());
        return FacilityView.of(Ids.next(), cells[1], details, SOURCE, cells[2], 0);
    }
}
