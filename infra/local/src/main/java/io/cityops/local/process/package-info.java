/** Programs unpacked once, and processes that live no longer than the one that started them. */
@NullMarked
package io.cityops.local.process;

import org.jspecify.annotations.NullMarked;
