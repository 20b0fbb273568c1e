package io.cityops.cases.wechat;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where WeChat answers, and how long a follower's message may wait for ours.
 *
 * @param api the address of its interface
 * @param patience how long an answer may take before it is sent later; WeChat itself waits five seconds
 */
@ConfigurationProperties("cityops.wechat")
record WeChatSettings(
        @DefaultValue("https://api.weixin.qq.com") URI api,
        @DefaultValue("3500ms") Duration patience) {}
