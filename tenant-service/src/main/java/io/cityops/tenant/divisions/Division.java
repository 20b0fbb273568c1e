package io.cityops.tenant.divisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the administrative divisions of China (行政区划, GB/T 2260).
 *
 * @param level nation, province, city or county
 * @param path names from the province down to its own
 */
public record Division(
        String code, String name, String level, @Nullable String parent, List<String> path) {}
