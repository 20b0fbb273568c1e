package io.cityops.cases.tables;

import java.time.Duration;

/**
 * How much of a stranger's file is looked at before it is refused.
 *
 * @param cell the most characters of a cell
 */
public record FileLimits(int bytes, int rows, int columns, int cell, Duration time) {}
