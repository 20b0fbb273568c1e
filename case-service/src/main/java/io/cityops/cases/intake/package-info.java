/** How reports come in from the public, and how their reporters follow them. */
@NullMarked
package io.cityops.cases.intake;

import org.jspecify.annotations.NullMarked;
