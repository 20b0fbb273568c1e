package io.cityops.cases.notices.carriers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where letters of tenants may be carried to.
 *
 * @param privateNetworks whether a tenant's servers may stand in private networks, as on the e-government extranet, or
 *     on this very machine; without it nobody reaches the installation's own servers through us
 * @param wechat where WeChat's interface for official accounts is
 */
@ConfigurationProperties("cityops.notices")
record CarrierSettings(
        @DefaultValue("false") boolean privateNetworks,
        @DefaultValue("https://api.weixin.qq.com") String wechat) {}
