package io.cityops.tenant.catalogue.schemes;

/** The class (大类) that an entry belongs to. */
public record Major(String code, String name) {}
