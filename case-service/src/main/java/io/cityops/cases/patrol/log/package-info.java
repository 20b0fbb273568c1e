/** What collectors put right themselves, day by day (网格日报): a look at it, never a thing of its own. */
@NullMarked
package io.cityops.cases.patrol.log;

import org.jspecify.annotations.NullMarked;
