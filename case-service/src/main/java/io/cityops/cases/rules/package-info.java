/** How each tenant does its casework: rules as data, in versions, each with its author. */
@NullMarked
package io.cityops.cases.rules;

import org.jspecify.annotations.NullMarked;
