package io.cityops.cases.reach;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where servers of tenants may stand.
 *
 * @param privateNetworks whether in private networks, as on the e-government extranet, or on this very machine; without
 *     it nobody reaches the installation's own servers through us
 */
@ConfigurationProperties("cityops.notices")
record ReachSettings(@DefaultValue("false") boolean privateNetworks) {}
