package io.cityops.cases.notices.carriers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where letters of tenants are carried to.
 *
 * @param wechat where WeChat's interface for official accounts is
 */
@ConfigurationProperties("cityops.notices")
record CarrierSettings(
        @DefaultValue("https://api.weixin.qq.com") String wechat) {}
