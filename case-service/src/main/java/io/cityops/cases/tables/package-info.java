/** Files that strangers send, read as tables; hostile until parsed. */
@NullMarked
package io.cityops.cases.tables;

import org.jspecify.annotations.NullMarked;
