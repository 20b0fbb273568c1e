package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Kind;
import io.cityops.tenancy.TenantId;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much evidence is taken.
 *
 * @param limits of every tenant that has none of its own
 * @param tenants the limits of single tenants, by their names
 */
@ConfigurationProperties("cityops.evidence")
record EvidenceSettings(
        @DefaultValue Limits limits, @DefaultValue Map<String, Limits> tenants) {

    EvidenceSettings {
        tenants = Map.copyOf(tenants);
    }

    Limits of(TenantId tenant) {
        return Objects.requireNonNullElse(tenants.get(tenant.value()), limits);
    }

    /**
     * @param photo the largest photo, and so on; one file has at most 2 GB whatever is set
     * @param perCase how many a case has at most
     * @param total how much all of a tenant's may take
     */
    record Limits(
            @DefaultValue("25MB") DataSize photo,
            @DefaultValue("500MB") DataSize video,
            @DefaultValue("50MB") DataSize sound,
            @DefaultValue("200") int perCase,
            @DefaultValue("500GB") DataSize total) {

        DataSize of(Kind kind) {
            return switch (kind) {
                case PHOTO -> photo;
                case VIDEO -> video;
                case SOUND -> sound;
            };
        }
    }
}
