package io.cityops.cases.evidence.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An object store for evidence; without a bucket, evidence is kept in files.
 *
 * @param endpoint of a store that is not Amazon's own
 * @param accessKey absent where the environment says who we are
 * @param pathStyle whether the bucket is named in the path, as most other stores want it, and not in the host
 * @param timeout for each attempt of a call; there are three at most
 */
@ConfigurationProperties("cityops.evidence.s3")
record S3Settings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("30s") Duration timeout) {}
