package io.cityops.cases.notices.templates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where reporters follow their reports.
 *
 * @param baseUrl public address of the installation, under which its tenants have theirs
 */
@ConfigurationProperties("cityops")
record PortalSettings(@DefaultValue("http://localhost:8080") String baseUrl) {}
