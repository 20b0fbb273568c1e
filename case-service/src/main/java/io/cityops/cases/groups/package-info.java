/** Groups of units that are asked what no rule settles (督办群): their class, who is in them, and what they are asked about. */
@NullMarked
package io.cityops.cases.groups;

import org.jspecify.annotations.NullMarked;
