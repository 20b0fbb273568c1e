/** Supervision (督查督办): limits that units missed are counted, and too many of them are answered for. */
@NullMarked
package io.cityops.cases.supervision;

import org.jspecify.annotations.NullMarked;
