package io.cityops.search.care;

import io.cityops.search.feed.Stock;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all instances know of the care of the index: who is at it, what was found last, and who asks to have it made anew. */
@Component
class CareBook {

    private static final Logger LOG = LoggerFactory.getLogger(CareBook.class);
    private static final String TURN = "cityops:search:care";

    /** How long somebody is taken to be at it who says nothing more. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    CareBook(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** Whether it is now the turn of that instance, or still is. */
    boolean takes(String instance) {
        if (Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(TURN, instance, SILENCE))) {
            return true;
        }
        return instance.equals(redis.opsForValue().get(TURN)) && redis.expire(TURN, SILENCE);
    }

    void leaves(String instance) {
        if (instance.equals(redis.opsForValue().get(TURN))) {
            redis.delete(TURN);
        }
    }

    /** What was found last; unknown also while Redis does not answer. */
    @Nullable
    Findings found(TenantId tenant, Stock stock) {
        try {
            var written = redis.opsForValue().get(key(tenant, stock));
            return written == null ? null : json.readValue(written, Findings.class);
        } catch (DataAccessException e) {
            LOG.debug("what was found in the index of {} is unknown", tenant, e);
            return null;
        }
    }

    void write(TenantId tenant, Stock stock, Findings found) {
        redis.opsForValue().set(key(tenant, stock), json.writeValueAsString(found));
    }

    /** Those of the tenants whose part of the index nobody has looked at for long enough. */
    List<TenantId> due(List<TenantId> tenants) {
        var looked = Objects.requireNonNull(redis.opsForValue()
                .multiGet(tenants.stream().map(CareBook::looked).toList()));
        return IntStream.range(0, tenants.size())
                .filter(number -> looked.get(number) == null)
                .mapToObj(tenants::get)
                .toList();
    }

    /** Leaves a tenant alone for so long. */
    void looked(TenantId tenant, Duration rest) {
        redis.opsForValue().set(looked(tenant), "1", rest);
    }

    /** Has a tenant's part of all indices made anew, and soon. */
    void ask(TenantId tenant) {
        redis.opsForValue().set(asked(tenant), "1");
        redis.delete(looked(tenant));
    }

    boolean isAsked(TenantId tenant) {
        return redis.hasKey(asked(tenant));
    }

    void answered(TenantId tenant) {
        redis.delete(asked(tenant));
    }

    private static String looked(TenantId tenant) {
        return tenant + ":search:looked";
    }

    private static String key(TenantId tenant, Stock stock) {
        return tenant + ":search:found:" + stock.name().toLowerCase(Locale.ROOT);
    }

    private static String asked(TenantId tenant) {
        return tenant + ":search:rebuild";
    }
}
