package io.cityops.search.hotspots;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is counted for one look at hot spots; what lies behind is left out, and the answer says so.
 *
 * @param mostCounts weekly counts of places, each of which stands for a case at least
 * @param page counts that the index is asked for at a time; it gives 65,536 at most
 * @param patience after which no further page is asked for
 */
@ConfigurationProperties("cityops.hot-spots")
record HotSpotSettings(
        @DefaultValue("200000") int mostCounts,
        @DefaultValue("10000") int page,
        @DefaultValue("8s") Duration patience) {}
