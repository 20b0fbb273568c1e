package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import io.cityops.tenant.calendar.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks every few minutes how full places are, through all tenants with operators. Of several instances that do, one adds. */
@Component
class Sampling extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Sampling.class);

    private final List<JdbcClient> shards;
    private final TenantDirectory tenants;
    private final Calendars calendars;
    private final UsualBook book;
    private final Clock clock = Clock.systemUTC();

    Sampling(Shards shards, TenantDirectory tenants, Calendars calendars, UsualBook book) {
        super("availability-samples", Duration.ofMinutes(2), Duration.ofMinutes(2));
        this.shards = shards.relays().stream().map(JdbcClient::create).toList();
        this.tenants = tenants;
        this.calendars = calendars;
        this.book = book;
    }

    @Override
    protected boolean round() {
        for (var shard : shards) {
            for (var tenant : connected(shard)) {
                try {
                    CurrentTenant.runAs(tenant, this::look);
                } catch (RuntimeException e) {
                    LOG.warn("How full the places of {} are is not noted: {}", tenant, e.getMessage());
                }
            }
        }
        return false;
    }

    private static List<TenantId> connected(JdbcClient shard) {
        return shard.sql("select distinct tenant from availability_operator")
                .query((row, at) -> new TenantId(row.getString(1)))
                .list();
    }

    private void look() {
        var now = clock.instant();
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        var time = TimeOfWeek.at(now, zone, calendars.holidays()::on);
        book.sample(time, now);
        book.say(time);
    }
}
