package io.cityops.cases.evidence.scan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The scanner; without a host nothing is scanned, and files say so.
 *
 * @param host where clamd listens
 * @param timeout until it is reached, and between two signs of life
 * @param longest the largest file that it looks at; clamd's own StreamMaxLength must be as large
 */
@ConfigurationProperties("cityops.evidence.clamd")
record ScanSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("100MB") DataSize longest) {}
