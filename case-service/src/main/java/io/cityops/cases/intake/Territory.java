package io.cityops.cases.intake;

import io.cityops.cases.intake.Datum.Point;
import io.cityops.cases.lifecycle.Place;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ground of the bound tenant: what lies outside of it is not taken. */
@Component
public class Territory {

    private static final double MARGIN_DEGREES = 0.005;

    private final TenantDirectory tenants;

    Territory(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    /**
     * A place as it is kept, in degrees of CGCS2000.
     *
     * @throws io.cityops.tenancy.web.ProblemException when it lies outside
     */
    public Place place(Report.Where where) {
        var datum = Datum.of(Objects.requireNonNullElse(where.datum(), "WGS84")).orElse(Datum.WGS84);
        var point = datum.toWgs84(new Point(where.lng(), where.lat()));
        var profile = tenants.find(CurrentTenant.get());
        var bounds = profile.flatMap(known -> Optional.ofNullable(known.bounds()));
        if (bounds.isPresent() && !bounds.get().contains(point.lng(), point.lat(), MARGIN_DEGREES)) {
            throw new IntakeProblem.Elsewhere(profile.orElseThrow().name());
        }
        var address = where.address();
        return new Place(point.lng(), point.lat(), address == null || address.isBlank() ? null : address.strip());
    }
}
