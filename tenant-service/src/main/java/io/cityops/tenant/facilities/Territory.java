package io.cityops.tenant.facilities;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where the bound tenant's things can be: its bounds and a little more, or China while it has no outline. */
@Component
public class Territory {

    private static final double MARGIN = 0.05; // about five kilometres: outlines are coarse
    private static final Bounds CHINA = new Bounds(73, 3, 136, 54);

    private final TenantDirectory tenants;

    Territory(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    public Area current() {
        return tenants.find(CurrentTenant.get())
                .map(TenantProfile::bounds)
                .map(bounds -> new Area(bounds, MARGIN))
                .orElseGet(() -> new Area(CHINA, 0));
    }

    /** A box with its margin. */
    public record Area(Bounds bounds, double margin) {

        public boolean contains(double lng, double lat) {
            return bounds.contains(lng, lat, margin);
        }

        public String words() {
            return String.format(
                    Locale.ROOT,
                    "lng %.2f–%.2f, lat %.2f–%.2f",
                    bounds.west() - margin,
                    bounds.east() + margin,
                    bounds.south() - margin,
                    bounds.north() + margin);
        }
    }
}
