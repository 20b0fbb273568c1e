/** What an address under the door means, and where the parts of the installation are. */
@NullMarked
package io.cityops.gateway.address;

import org.jspecify.annotations.NullMarked;
