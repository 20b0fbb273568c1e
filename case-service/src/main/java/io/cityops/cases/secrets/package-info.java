/** Secrets at rest: sealed with the installation's key. */
@NullMarked
package io.cityops.cases.secrets;

import org.jspecify.annotations.NullMarked;
