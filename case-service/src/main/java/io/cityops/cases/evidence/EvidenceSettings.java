package io.cityops.cases.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where evidence is kept.
 *
 * @param files the directory
 */
@ConfigurationProperties("cityops")
record EvidenceSettings(Path files) {}
