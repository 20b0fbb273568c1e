package io.cityops.gateway.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the door lets in.
 *
 * @param body the largest body of an ordinary request
 * @param files the largest body of a request that brings files
 * @param fastLane whether requests that need no second look may take the short way
 * @param accessLog which requests are written down
 * @param betweenRequests how long a connection may wait for its next request
 * @param withinRequest how long a client may be silent in the middle of one
 */
@ConfigurationProperties("cityops.gateway.door")
record DoorSettings(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("60MB") DataSize files,
        @DefaultValue("true") boolean fastLane,
        @DefaultValue("ALL") Written accessLog,
        @DefaultValue("60s") Duration betweenRequests,
        @DefaultValue("30s") Duration withinRequest) {

    enum Written {
        ALL,
        FAILURES,
        NONE
    }
}
