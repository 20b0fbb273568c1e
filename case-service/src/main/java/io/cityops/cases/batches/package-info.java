/** Tables of reports (批量导入): old lists and other offices' spreadsheets, each row of which is one report, once. */
@NullMarked
package io.cityops.cases.batches;

import org.jspecify.annotations.NullMarked;
