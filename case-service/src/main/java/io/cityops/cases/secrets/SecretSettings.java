package io.cityops.cases.secrets;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What secrets are sealed with.
 *
 * @param encryptionKey 32 bytes in base64
 */
@ConfigurationProperties("cityops")
record SecretSettings(String encryptionKey) {

    @Override
    public String toString() {
        return "a key";
    }
}
