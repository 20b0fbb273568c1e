/** What is said to whom when something happens to a case: the words that the packages below have in common. */
@NullMarked
package io.cityops.cases.notices;

import org.jspecify.annotations.NullMarked;
