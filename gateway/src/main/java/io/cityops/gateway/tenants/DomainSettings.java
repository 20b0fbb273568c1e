package io.cityops.gateway.tenants;

import io.cityops.tenancy.TenantId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** Domains of tenants that are named in the settings of the installation: host name → tenant. */
@ConfigurationProperties("cityops.gateway")
record DomainSettings(@DefaultValue @Name("domains") Map<String, String> named) {

    Map<String, TenantId> domains() {
        return named.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new TenantId(entry.getValue())));
    }
}
