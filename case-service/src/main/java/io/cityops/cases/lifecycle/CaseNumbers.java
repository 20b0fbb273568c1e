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
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives cases their numbers (案件编号): the division's code, the day, a serial. Each instance draws serials in blocks, so
 * that reports do not queue for one row; what a stopped instance had left is never used.
 */
@Component
public class CaseNumbers {

    private static final int BLOCK = 32;

    private final JdbcClient jdbc;
    private final TenantDirectory tenants;
    private final Cache<TenantId, Block> blocks =
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
        var block = Objects.requireNonNull(blocks.asMap()
                .compute(
                        CurrentTenant.get(),
                        (tenant, last) -> last != null && last.serves(day) ? last.advance() : draw(day)));
        return "%s%s%05d".formatted(division, DateTimeFormatter.BASIC_ISO_DATE.format(day), block.serial());
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
        return new Block(day, end - BLOCK, end);
    }

    private record Block(LocalDate day, int serial, int end) {

        boolean serves(LocalDate other) {
            return day.equals(other) && serial + 1 < end;
        }

        Block advance() {
            return new Block(day, serial + 1, end);
        }
    }
}
