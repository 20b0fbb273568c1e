package io.cityops.cases.video;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what was seen is kept.
 *
 * @param rejected how long the picture of what was nothing is kept after that was said
 * @param decided how long it is known what was decided
 */
@ConfigurationProperties("cityops.video")
record VideoSettings(
        @DefaultValue("7d") Duration rejected,
        @DefaultValue("90d") Duration decided) {}
