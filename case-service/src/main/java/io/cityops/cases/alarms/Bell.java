package io.cityops.cases.alarms;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks every second whose clocks are to ring, through all tenants; several instances share the work. */
@Component
class Bell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long FAILED_MILLIS = 3_000;
    private static final int TENANTS = 200;

    private final List<JdbcClient> shards;
    private final Ringing ringing;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Bell(Shards shards, Ringing ringing) {
        this.shards = shards.relays().stream().map(JdbcClient::create).toList();
        this.ringing = ringing;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(round() ? 0 : IDLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                if (running) {
                    LOG.warn("Alarms wait", e);
                    sleep();
                }
            }
        }
    }

    /** One batch of each tenant in turn, so that none waits for another's; whether there may be more. */
    private boolean round() {
        var more = false;
        for (var shard : shards) {
            for (var tenant : tenants(shard)) {
                more |= ring(tenant) == Ringing.BATCH;
            }
        }
        return more;
    }

    private static List<TenantId> tenants(JdbcClient shard) {
        return shard.sql(
                        "select tenant from cases where alarm_at <= now() group by tenant order by min(alarm_at) limit ?")
                .param(TENANTS)
                .query((row, at) -> new TenantId(row.getString(1)))
                .list();
    }

    private int ring(TenantId tenant) {
        try {
            return CurrentTenant.callAs(tenant, ringing::ring);
        } catch (RuntimeException e) {
            LOG.warn("Alarms of {} wait: {}", tenant, e.getMessage());
            return 0;
        }
    }

    private void sleep() {
        try {
            Thread.sleep(FAILED_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("bell").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
