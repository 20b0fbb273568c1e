package io.cityops.cases.uploads;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be on its way at once.
 *
 * @param anybody the largest file of somebody who is not signed in
 * @param staff the largest file of staff and machines; above 2 GB nothing is taken whatever is set
 * @param perUploader how many one person, or one network address, may have open
 * @param perTenant how many a tenant may have open altogether
 * @param room how many bytes all that a tenant has open may come to
 * @param patience how long an upload waits for its next piece
 */
@ConfigurationProperties("cityops.uploads")
record UploadSettings(
        @DefaultValue("500MB") DataSize anybody,
        @DefaultValue("2047MB") DataSize staff,
        @DefaultValue("50") int perUploader,
        @DefaultValue("2000") int perTenant,
        @DefaultValue("100GB") DataSize room,
        @DefaultValue("24h") Duration patience) {}
