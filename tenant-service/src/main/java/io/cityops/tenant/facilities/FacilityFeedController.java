package io.cityops.tenant.facilities;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Internal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's facilities for the service that keeps an index of them: what to compare it with, and what to mend it from. */
@RestController
@RequestMapping("/internal/t/{tenant}/facilities")
class FacilityFeedController {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Facilities facilities;
    private final JdbcClient jdbc;

    FacilityFeedController(Facilities facilities, JdbcClient jdbc) {
        this.facilities = facilities;
        this.jdbc = jdbc;
    }

    @Internal
    @GetMapping("/versions")
    @Transactional(readOnly = true)
    public List<Kept> versions(
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(1_000) int limit) {
        return jdbc.sql("select id, version from facility where tenant = ? and id > ? order by id limit ?")
                .params(CurrentTenant.get().value(), after, limit)
                .query((row, number) -> new Kept(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    @Internal
    @PostMapping("/whole")
    @Transactional(readOnly = true)
    public Whole whole(@Valid @RequestBody Asked asked) {
        var waiting = jdbc.sql("""
                        select distinct key from outbox
                        where tenant = ? and published_at is null and stream = ? and key = any(?)
                        """)
                .params(
                        CurrentTenant.get().value(),
                        FacilityView.STREAM,
                        asked.ids().stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
        var found = facilities.findAllById(asked.ids()).stream().map(Facility::view);
        return new Whole(found.toList(), waiting);
    }

    /** A facility that there is. */
    record Kept(UUID id, long version) {}

    record Asked(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}

    /**
     * Of what was asked for.
     *
     * @param things those that there are, as word is left of them
     * @param onTheWay ids of those of which word has been left and not been carried away yet
     */
    record Whole(List<FacilityView> things, List<String> onTheWay) {}
}
