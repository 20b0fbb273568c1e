package io.cityops.local.testing.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test's application context uses the test servers: Redis, a fresh database per name (several are shards), and
 * Elasticsearch where it is asked for. Tests that say the same share one context and so its databases.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnTestServers {

    String[] databases() default {};

    boolean elasticsearch() default false;
}
