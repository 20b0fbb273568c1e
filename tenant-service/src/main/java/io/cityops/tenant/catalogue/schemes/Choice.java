package io.cityops.tenant.catalogue.schemes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody's decision which scheme new reports use.
 *
 * @param from the first day, in the tenant's time
 * @param decidedBy who decided, by name
 */
public record Choice(Scheme scheme, LocalDate from, Instant decidedAt, String decidedBy) {}
