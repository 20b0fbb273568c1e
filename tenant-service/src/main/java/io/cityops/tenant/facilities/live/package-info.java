/** Live availability (实时余位): how full places are, as those who count there tell it, and how full they usually are. */
@NullMarked
package io.cityops.tenant.facilities.live;

import org.jspecify.annotations.NullMarked;
