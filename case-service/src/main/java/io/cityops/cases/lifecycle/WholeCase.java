package io.cityops.cases.lifecycle;

import java.util.List;

/**
 * A case after something was done to it.
 *
 * @param history all that was done to it, the first thing first
 */
public record Acted(CaseFile file, List<HistoryEntry> history) {}
