/** Rings when a clock comes near its limit or passes it: once, on time, whoever runs it and however often it was restarted. */
@NullMarked
package io.cityops.cases.alarms;

import org.jspecify.annotations.NullMarked;
