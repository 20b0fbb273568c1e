/** One installation on one machine: the servers and the four services, kept running for as long as their supervisor runs. */
@NullMarked
package io.cityops.local.supervisor;

import org.jspecify.annotations.NullMarked;
