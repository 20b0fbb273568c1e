package io.cityops.tenancy.rounds;

import io.cityops.tenancy.web.IdempotentRequests;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets the keys of requests ({@link IdempotentRequests}), and what was answered, after thirty days; what is repeated
 * later is done anew. It does so for all tenants of every shard, some keys of each at a time, and holds up none for another
 * that fails. Of two instances that do it at once, one waits for the other's statement and leaves the rest to it.
 */
final class ForgettingKeys extends Rounds {

    /** What one statement takes at most. */
    static final int BATCH = 5_000;

    private static final int DAYS_KEPT = 30;

    private final List<JdbcClient> shards;

    ForgettingKeys(List<DataSource> relays, Duration rest, Duration afterFailure) {
        super("forgetting of keys", rest, afterFailure);
        this.shards = relays.stream().map(JdbcClient::create).toList();
    }

    @Override
    protected boolean round() {
        @Nullable DataAccessException failure = null;
        var more = false;
        for (var shard : shards) {
            try {
                more |= forgetSome(shard) == BATCH;
            } catch (DataAccessException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return more;
    }

    private static int forgetSome(JdbcClient shard) {
        return shard.sql("""
                        delete from idempotency_key where ctid = any(array(
                            select ctid from idempotency_key where at < now() - make_interval(days => ?) order by at limit ?))
                        """).params(DAYS_KEPT, BATCH).update();
    }
}
