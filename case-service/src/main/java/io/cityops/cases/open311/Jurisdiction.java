package io.cityops.cases.open311;

import io.cityops.tenancy.CurrentTenant;

/**
 * Whose requests an endpoint serves. Each tenant has an endpoint of its own, so {@code jurisdiction_id} need not be sent;
 * sent, it is the tenant's name in addresses.
 */
final class Jurisdiction {

    private Jurisdiction() {}

    /** @throws GeoReportProblem when another one was asked for */
    static void check(Arguments arguments) {
        var asked = arguments.text("jurisdiction_id", 100);
        if (asked != null && !asked.equals(CurrentTenant.get().value())) {
            throw GeoReportProblem.notFound("jurisdiction_id");
        }
    }
}
