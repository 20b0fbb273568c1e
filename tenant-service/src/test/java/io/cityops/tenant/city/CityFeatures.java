package io.cityops.tenant.city;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenant.identity.Accounts;
import java.util.Map;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The features that make up a city, without those that let people in: tenants are two that are simply there. */
@EnableAutoConfiguration
@AutoConfigurationPackage(
        basePackages = {
            "io.cityops.tenant.divisions",
            "io.cityops.tenant.organisation",
            "io.cityops.tenant.calendar",
            "io.cityops.tenant.catalogue",
            "io.cityops.tenant.facilities"
        })
@ConfigurationPropertiesScan("io.cityops.tenant.facilities")
@ComponentScan({
    "io.cityops.tenant.audit",
    "io.cityops.tenant.divisions",
    "io.cityops.tenant.organisation",
    "io.cityops.tenant.calendar",
    "io.cityops.tenant.catalogue",
    "io.cityops.tenant.facilities"
})
public class CityFeatures {

    public static final TenantId TAIPEI = new TenantId("taipei");
    public static final TenantId LIUZHOU = new TenantId("liuzhou");
    public static final TenantId XINING = new TenantId("xining");

    @Bean
    TenantDirectory directory() {
        var bounds = Map.of(
                TAIPEI, new Bounds(121.45, 24.96, 121.67, 25.21),
                LIUZHOU, new Bounds(108.5, 23.8, 110.3, 26.1),
                XINING, new Bounds(101.4, 36.3, 102.2, 37.3));
        return tenant -> tenant.equals(TenantId.PLATFORM) || bounds.containsKey(tenant)
                ? Optional.of(new TenantProfile(
                        tenant,
                        tenant.value(),
                        "city",
                        "450200",
                        null,
                        "active",
                        "Asia/Shanghai",
                        bounds.get(tenant),
                        false))
                : Optional.empty();
    }

    /** Nobody works here. */
    @Bean
    Accounts accounts() {
        return Mockito.mock(Accounts.class);
    }

    /** No token is ever verified: the tests say who asks. */
    @Bean
    JwtDecoder decoder() {
        return token -> {
            throw new BadJwtException("tests say who asks");
        };
    }
}
