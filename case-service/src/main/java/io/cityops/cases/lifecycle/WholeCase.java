package io.cityops.cases.lifecycle;

import java.util.List;

/**
 * A case with all that is read with it at once.
 *
 * @param history all that was done to it, the first thing first
 */
public record WholeCase(CaseFile file, List<HistoryEntry> history, Around around) {}
