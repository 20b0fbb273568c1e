package io.cityops.cases.levels;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation speaks to other levels.
 *
 * @param baseUrl public address of the installation, under which its tenants have theirs
 */
@ConfigurationProperties("cityops")
record LevelSettings(@DefaultValue("http://localhost:8080") String baseUrl) {

    /** The address of a tenant, which is also its name in messages. */
    String address(String tenant) {
        return baseUrl + "/t/" + tenant;
    }

    @Override
    public String toString() {
        return baseUrl;
    }
}
