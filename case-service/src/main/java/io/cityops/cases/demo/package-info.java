/** Made-up cases for the demo cities. */
@NullMarked
package io.cityops.cases.demo;

import org.jspecify.annotations.NullMarked;
