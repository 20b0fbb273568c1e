package io.cityops.tenant.tenants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.persistence.ShardSettings;
import io.cityops.tenancy.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of tenants, read in every request. A row lives on the shard of its tenant, so one is found in its own name
 * and the list is gathered from all shards. What is read is remembered for a few seconds.
 */
@Component
public class Directory implements TenantDirectory {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final TenantId PLACED_NOWHERE = new TenantId("placed-nowhere");

    private final JdbcClient jdbc;
    private final List<TenantId> oneOfEachShard;
    private final Cache<TenantId, Entry> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FRESH).build();
    private final Cache<Directory, List<Entry>> list =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Directory(JdbcClient jdbc, ShardSettings shards) {
        this.jdbc = jdbc;
        this.oneOfEachShard = shards.shards().stream()
                .flatMap(shard -> resident(shards, shard.name()))
                .toList();
    }

    @Override
    public Optional<TenantProfile> find(TenantId tenant) {
        return entry(tenant).map(Entry::profile);
    }

    /** A tenant, whatever its state; 404 where there is none. */
    TenantId existing(String slug) {
        return TenantId.parse(slug)
                .filter(tenant -> find(tenant).isPresent())
                .orElseThrow(() -> ProblemException.notFound("tenant"));
    }

    /** The same, but for the operators' own. */
    public TenantId city(String slug) {
        var found = existing(slug);
        if (found.equals(TenantId.PLATFORM)) {
            throw ProblemException.notFound("tenant");
        }
        return found;
    }

    /** Name and colour of the bound tenant, for pages that are shown before anybody has signed in. */
    public Face face() {
        var entry = entry(CurrentTenant.get()).orElseThrow();
        return new Face(entry.profile().name(), entry.accent(), entry.profile().demo());
    }

    /** All tenants, the suspended ones too, by division and short name. */
    public List<TenantId> all() {
        return entries().stream().map(entry -> entry.profile().id()).toList();
    }

    List<Entry> entries() {
        return list.get(this, key -> gather());
    }

    private List<Entry> gather() {
        return oneOfEachShard.stream()
                .flatMap(tenant -> CurrentTenant.callAs(tenant, this::ofOneShard).stream())
                .sorted(Comparator.comparing((Entry entry) -> entry.profile().division())
                        .thenComparing(entry -> entry.profile().id().value()))
                .toList();
    }

    void forget(TenantId tenant) {
        known.invalidate(tenant);
        list.invalidateAll();
    }

    private Optional<Entry> entry(TenantId tenant) {
        var remembered = known.getIfPresent(tenant);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        var found = CurrentTenant.callAs(
                tenant,
                () -> jdbc.sql("select * from tenant where slug = ?")
                        .param(tenant.value())
                        .query(Entry::of)
                        .optional());
        found.ifPresent(entry -> known.put(tenant, entry));
        return found;
    }

    private List<Entry> ofOneShard() {
        return jdbc.sql("select * from tenant").query(Entry::of).list();
    }

    /** Anybody who lives on the shard; the first one also takes those who are placed nowhere. */
    private static Stream<TenantId> resident(ShardSettings settings, String shard) {
        if (settings.shards().getFirst().name().equals(shard)) {
            return Stream.of(PLACED_NOWHERE);
        }
        return settings.placement().entrySet().stream()
                .filter(place -> place.getValue().equals(shard))
                .map(place -> new TenantId(place.getKey()))
                .limit(1);
    }

    /** How a tenant shows itself on a page of the installation. */
    public record Face(String name, String accent, boolean demo) {}

    /** One line of the list. */
    record Entry(TenantProfile profile, String accent, Tenant.@Nullable Centre centre) {

        static Entry of(ResultSet row, int number) throws SQLException {
            var profile = DirectoryRow.profile(row);
            return new Entry(profile, row.getString("accent"), DirectoryRow.centre(row, profile.bounds()));
        }
    }
}
