/**
 * Layers (图层): which sorts of facilities a tenant has, and what is known of each, as data. Some come with the product, others
 * a tenant thinks of itself.
 */
@NullMarked
package io.cityops.tenant.facilities.layers;

import org.jspecify.annotations.NullMarked;
