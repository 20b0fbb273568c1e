/** Filters of the desk's list that somebody keeps under names of their own (常用筛选). */
@NullMarked
package io.cityops.cases.views;

import org.jspecify.annotations.NullMarked;
