/** Secrets at rest: sealed with the installation's key. */
@NullMarked
package io.cityops.tenant.secrets;

import org.jspecify.annotations.NullMarked;
