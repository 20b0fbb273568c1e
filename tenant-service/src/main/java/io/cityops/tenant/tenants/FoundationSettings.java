package io.cityops.tenant.tenants;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation starts with.
 *
 * @param demo whether it shows demo data, whose accounts keep the password they were given
 * @param operatorPassword initial password of the first platform operator
 */
@ConfigurationProperties("cityops")
record FoundationSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("") String operatorPassword) {

    @Override
    public String toString() {
        return "FoundationSettings[demo=" + demo + "]";
    }
}
