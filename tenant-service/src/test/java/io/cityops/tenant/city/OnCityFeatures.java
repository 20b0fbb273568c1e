package io.cityops.tenant.city;

import io.cityops.local.testing.spring.OnTestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Runs the features of a city on real servers; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CityFeatures.class,
        properties = {"spring.config.import=classpath:cityops-service.yml", "cityops.services.tenant=http://127.0.0.1:1"
        })
@AutoConfigureMockMvc
@OnTestServers(databases = "city")
public @interface OnCityFeatures {}
