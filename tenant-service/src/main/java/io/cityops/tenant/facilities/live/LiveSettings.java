package io.cityops.tenant.facilities.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators may do.
 *
 * @param updatesPerMinute how many updates one of them may bring, singly or together
 */
@ConfigurationProperties("cityops.availability")
record LiveSettings(@DefaultValue("120000") int updatesPerMinute) {}
