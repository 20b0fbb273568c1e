package io.cityops.tenant.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether an installation shows demo data (演示数据).
 *
 * @param demoPassword what all demo accounts sign in with
 * @param operatorPassword what the platform operator signs in with
 * @param encryptionKey what the secrets of the demo machines are derived from
 */
@ConfigurationProperties("cityops")
record DemoSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("") String demoPassword,
        @DefaultValue("") String operatorPassword,
        String encryptionKey) {

    DemoSettings {
        if (demo && demoPassword.isBlank()) {
            throw new IllegalArgumentException("cityops.demo-password must be set where cityops.demo is");
        }
    }

    @Override
    public String toString() {
        return "DemoSettings[demo=" + demo + "]";
    }
}
