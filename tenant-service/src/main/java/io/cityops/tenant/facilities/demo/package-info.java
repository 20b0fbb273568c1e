/** Made-up facilities of the demonstration tenants (演示数据). */
@NullMarked
package io.cityops.tenant.facilities.demo;

import org.jspecify.annotations.NullMarked;
