/** Demo data (演示数据): tenants, users and links that are loaded once when asked for. */
@NullMarked
package io.cityops.tenant.demo;

import org.jspecify.annotations.NullMarked;
