/** The same real servers for tests: in containers where an engine answers, else as children of the test's own process. */
@NullMarked
package io.cityops.local.testing;

import org.jspecify.annotations.NullMarked;
