/** The web application as it lies in the web module's jar. */
@NullMarked
package io.cityops.gateway.pages;

import org.jspecify.annotations.NullMarked;
