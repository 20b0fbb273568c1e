package io.cityops.cases.evidence.scan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scanner there is, if any, is a setting of the installation. */
@Configuration(proxyBeanMethods = false)
class Scanners {

    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);

    @Bean
    Scanner scanner(ScanSettings settings) {
        var host = settings.host();
        if (host == null || host.isBlank()) {
            LOG.info("Files are not scanned for malware: no scanner is configured");
            return (file, length) -> new Verdict.Unscanned();
        }
        return new ClamdScanner(
                host,
                settings.port(),
                (int) settings.timeout().toMillis(),
                settings.longest().toBytes());
    }
}
