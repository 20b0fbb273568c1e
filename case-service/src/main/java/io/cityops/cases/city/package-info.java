/** Numbers of the rules that only some cities have (各地特色规则): plain values, off until a tenant turns them on. */
@NullMarked
package io.cityops.cases.city;

import org.jspecify.annotations.NullMarked;
