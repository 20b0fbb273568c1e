/** What a client asks for in the parameters of a request, checked as the standard says. */
@NullMarked
package io.cityops.search.ogc.asked;

import org.jspecify.annotations.NullMarked;
