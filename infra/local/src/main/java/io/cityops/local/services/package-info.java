/** The four services as programs of this machine: their jars laid out and their start-up caches made. */
@NullMarked
package io.cityops.local.services;

import org.jspecify.annotations.NullMarked;
