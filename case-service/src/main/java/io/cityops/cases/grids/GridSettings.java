package io.cityops.cases.grids;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the grids of all tenants is held in memory.
 *
 * @param positions of their borders, all together: a city of 10,000 grids has some 300,000; a hundred bytes each at most
 */
@ConfigurationProperties("cityops.grids")
record GridSettings(@DefaultValue("3000000") long positions) {}
