/** The one door of an installation: it knows routes, sessions and limits, and nothing of what a city does. */
@NullMarked
package io.cityops.gateway;

import org.jspecify.annotations.NullMarked;
