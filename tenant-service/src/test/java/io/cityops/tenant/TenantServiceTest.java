package io.cityops.tenant;

import io.cityops.local.testing.spring.OnTestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole service on real servers; tests marked so share one application and its database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = TenantServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cityops.browser-client-secret=" + TenantServiceTest.BROWSER_SECRET,
            "cityops.operator-password=" + TenantServiceTest.OPERATOR_PASSWORD
        })
@OnTestServers(databases = "tenant")
public @interface TenantServiceTest {

    String BROWSER_SECRET = "browser-secret-of-the-tests";
    String OPERATOR_PASSWORD = "operator-of-the-tests";
}
