package io.cityops.cases.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What a collector has done about something amiss before they report it (自行处置); it is kept beside the case for the log of
 * their day (网格日报), whatever becomes of the case.
 *
 * @param done in their words
 * @param grid in which it lies, as it was called then
 */
public record SelfHandling(String done, @Nullable GridOfCase grid) {}
