package io.cityops.tenancy.web;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the services of an installation know each other.
 *
 * @param baseUrl public address of the gateway, without a slash at its end
 * @param serviceKey what a service shows to another
 * @param services where each service listens, by its name
 */
@ConfigurationProperties("cityops")
public record WebSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        String serviceKey,
        @DefaultValue Map<String, URI> services) {

    /** Where a service listens. */
    public URI service(String name) {
        var found = services.get(name);
        if (found == null) {
            throw new IllegalStateException("cityops.services." + name + " is not set");
        }
        return found;
    }

    /** Address of a tenant, which is also the issuer of its tokens. */
    public String address(String tenant) {
        return baseUrl + "/t/" + tenant;
    }
}
