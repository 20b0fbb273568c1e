/** The schemes (分类标准) that we ship, as plain values: what is in them, how they number it, and what is called how in which. */
@NullMarked
package io.cityops.tenant.catalogue.schemes;

import org.jspecify.annotations.NullMarked;
