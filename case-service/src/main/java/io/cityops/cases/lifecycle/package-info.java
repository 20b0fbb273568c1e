/** The case: its stages, who may move it between them, its clocks, its history. */
@NullMarked
package io.cityops.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
