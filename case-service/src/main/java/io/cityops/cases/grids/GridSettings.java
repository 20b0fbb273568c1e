package io.cityops.cases.grids;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the grids of all tenants is held in memory.
 *
 * @param positions of their borders, all together: a city of 10,000 grids has some 300,000. Each takes 16 bytes, and some
 *     150 more once a place was looked up in its grid
 */
@ConfigurationProperties("cityops.grids")
record GridSettings(@DefaultValue("1000000") long positions) {}
