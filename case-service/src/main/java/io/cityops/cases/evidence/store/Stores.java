package io.cityops.cases.evidence.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which store keeps evidence is a setting of the installation. */
@Configuration(proxyBeanMethods = false)
class Stores {

    @Bean
    EvidenceStore evidenceStore(FileSettings files, S3Settings s3) {
        var bucket = s3.bucket();
        return bucket == null || bucket.isBlank() ? new FileStore(files) : new S3Store(S3Clients.of(s3), bucket);
    }
}
