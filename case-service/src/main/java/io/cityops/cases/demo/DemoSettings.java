package io.cityops.cases.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether an installation shows demo data (演示数据).
 *
 * @param demo asked while the service runs: what a class is there under is decided when it is built, see decision 0028
 */
@ConfigurationProperties("cityops")
record DemoSettings(@DefaultValue("false") boolean demo) {}
