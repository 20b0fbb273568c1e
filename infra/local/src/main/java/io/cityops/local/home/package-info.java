/** What one installation keeps in its directory: secrets, what runs, how to sign in. */
@NullMarked
package io.cityops.local.home;

import org.jspecify.annotations.NullMarked;
