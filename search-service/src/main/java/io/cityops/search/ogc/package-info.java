/** The same facilities for anybody's map: OGC API – Features 1.0. */
@NullMarked
package io.cityops.search.ogc;

import org.jspecify.annotations.NullMarked;
