package io.cityops.tenancy.events;

import io.cityops.tenancy.TenantId;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Something that became true for a tenant.
 *
 * @param id the same however often the event is delivered
 * @param type what happened, such as {@code case.changed}
 * @param key what it happened to
 * @param at when it was written
 */
public record Event(String id, TenantId tenant, String type, String key, Instant at, JsonNode payload) {}
