package io.cityops.cases.views;

import java.util.UUID;

/**
 * A filter under a name.
 *
 * @param usual whether the desk opens with it; at most one of a person's
 */
record View(UUID id, String name, boolean usual, Filter filter) {}
