package io.cityops.tenant.catalogue;

import java.util.UUID;

/** When a matter is worth filing (立案条件), and how long dealing with it may then take. */
public record Condition(UUID id, String name, Limit limit) {}
