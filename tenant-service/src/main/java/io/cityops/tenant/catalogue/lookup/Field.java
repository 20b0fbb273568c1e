package io.cityops.tenant.catalogue.lookup;

/**
 * A text under which something is found.
 *
 * @param name what kind of text it is
 * @param distance how much farther than a name it is from what people look for; 0 for the name itself
 * @param fromStart whether it is found by its beginning only, as a code is
 */
public record Field(String name, String text, int distance, boolean fromStart) {}
