package io.cityops.cases.evidence.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are kept.
 *
 * @param files the directory
 */
@ConfigurationProperties("cityops")
record FileSettings(Path files) {}
