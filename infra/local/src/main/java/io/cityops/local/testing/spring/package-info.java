/** Lets Spring's test framework hand the test servers to an application context. */
@NullMarked
package io.cityops.local.testing.spring;

import org.jspecify.annotations.NullMarked;
