/** Hears what happens to cases and decides who is told, as the life cycle says. */
@NullMarked
package io.cityops.cases.notices.hearing;

import org.jspecify.annotations.NullMarked;
