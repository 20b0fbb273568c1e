/** Files that strangers send, read as tables, hostile until parsed; and how a cell is written that a spreadsheet opens. */
@NullMarked
package io.cityops.cases.tables;

import org.jspecify.annotations.NullMarked;
