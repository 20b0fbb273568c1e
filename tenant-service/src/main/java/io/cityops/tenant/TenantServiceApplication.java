package io.cityops.tenant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keeps who and what a platform consists of, and vouches for the people who sign in. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TenantServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(TenantServiceApplication.class, arguments);
    }
}
