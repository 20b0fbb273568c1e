package io.cityops.tenant.tenants;

/**
 * A tenant came online. Told inside the transaction that opens it, with the new tenant bound: whoever needs something of
 * its own in every tenant (roles, a calendar, a catalogue) adds it in a plain event listener, and one that throws leaves
 * nothing of the tenant behind.
 */
public record TenantOpened(
        String slug, String name, String level, String division, boolean demo, FirstAdministrator administrator) {}
