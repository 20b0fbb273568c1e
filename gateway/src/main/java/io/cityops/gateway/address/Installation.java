package io.cityops.gateway.address;

import io.cityops.tenancy.TenantId;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation is seen from outside, where its services are inside, and what they trust each other by.
 *
 * @param baseUrl the public address of the door; the issuer of a tenant lies under it
 * @param serviceKey what services show each other; never accepted from outside
 * @param browserClientSecret the secret of the one OpenID Connect client that stands for all browsers
 */
@ConfigurationProperties("cityops")
public record Installation(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("") String serviceKey,
        @DefaultValue("") String browserClientSecret,
        @DefaultValue Services services) {

    public Installation {
        if (serviceKey.isBlank() || browserClientSecret.isBlank()) {
            throw new IllegalArgumentException("cityops.service-key and cityops.browser-client-secret must be set");
        }
        if (baseUrl.toString().endsWith("/")) {
            baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
        }
    }

    /** The addresses of the services; only the door and the services themselves reach them. */
    public record Services(
            @DefaultValue("http://127.0.0.1:8081") URI tenant,
            @DefaultValue("http://127.0.0.1:8082") URI cases,
            @DefaultValue("http://127.0.0.1:8083") URI search) {}

    public URI of(Part part) {
        return switch (part) {
            case TENANT -> services.tenant();
            case CASES -> services.cases();
            case SEARCH -> services.search();
        };
    }

    /** Who signs the tokens of that tenant. */
    public String issuer(TenantId tenant) {
        return baseUrl + "/t/" + tenant.value();
    }

    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The port browsers use, also where the address leaves it out. */
    public int port() {
        return baseUrl.getPort() > 0 ? baseUrl.getPort() : secure() ? 443 : 80;
    }

    /** Host and, where it is not the scheme's own, port. */
    public String authority() {
        return baseUrl.getRawAuthority();
    }

    /** The public spelling of an address by which a service named itself. */
    public String publicAddress(String address) {
        for (var part : Part.values()) {
            var inside = of(part).toString();
            if (address.startsWith(inside + "/")) {
                return baseUrl + address.substring(inside.length());
            }
        }
        return address;
    }

    @Override
    public String toString() {
        return "Installation[" + baseUrl + ", " + services + "]";
    }
}
