package io.cityops.cases.lifecycle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives cases their numbers (案件编号): the division's code, the day, a serial. Each instance draws serials in blocks, so
 * that reports do not queue for one row; what a stopped instance had left is never used.
 */
@Component
public class CaseNumbers {

    private static final int BLOCK = 128;

    private final JdbcClient jdbc;
    private final TenantDirectory tenants;
    private final Cache<TenantId, Serials> serials =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    CaseNumbers(JdbcClient jdbc, TenantDirectory tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** The next number of the bound tenant; ask before the transaction that uses it. */
    public String next(Instant at) {
        var profile = tenants.find(CurrentTenant.get());
        var zone = profile.map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        var division = profile.map(TenantProfile::division).orElse("000000");
        var day = at.atZone(zone).toLocalDate();
        var serial = serials.get(CurrentTenant.get(), tenant -> new Serials()).next(day);
        return "%s%s%05d".formatted(division, DateTimeFormatter.BASIC_ISO_DATE.format(day), serial);
    }

    /** Others use the block at once, so it must not be undone with somebody's transaction. */
    private Block draw(LocalDate day) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a case gets its number before its transaction begins");
        }
        var end = jdbc.sql("""
                        insert into case_number (tenant, day, next) values (?, ?, ?)
                        on conflict (tenant, day) do update set next = case_number.next + ?
                        returning next
                        """)
                .params(CurrentTenant.get().value(), day, BLOCK + 1, BLOCK)
                .query(Integer.class)
                .single();
        return new Block(day, end, new AtomicInteger(end - BLOCK));
    }

    /** The serials of one tenant; who finds the block used up draws the next one, and the others wait for it. */
    private final class Serials {

        private final ReentrantLock drawing = new ReentrantLock();
        private volatile Block block = Block.NONE;

        int next(LocalDate day) {
            while (true) {
                var current = block;
                var serial = current.take(day);
                if (serial.isPresent()) {
                    return serial.getAsInt();
                }
                replace(current, day);
            }
        }

        private void replace(Block usedUp, LocalDate day) {
            drawing.lock();
            try {
                if (block == usedUp) {
                    block = draw(day);
                }
            } finally {
                drawing.unlock();
            }
        }
    }

    private record Block(LocalDate day, int end, AtomicInteger serial) {

        static final Block NONE = new Block(LocalDate.MIN, 0, new AtomicInteger());

        OptionalInt take(LocalDate wanted) {
            if (!day.equals(wanted)) {
                return OptionalInt.empty();
            }
            var taken = serial.getAndIncrement();
            return taken < end ? OptionalInt.of(taken) : OptionalInt.empty();
        }
    }
}
