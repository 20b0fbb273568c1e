package io.cityops.cases.reference;

import io.cityops.cases.clocks.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tenant has settled: who works for it, what can be reported, when it works. */
public record Reference(
        List<Unit> units,
        List<Category> catalogue,
        @Nullable Chosen schemes,
        Working calendar,
        List<Agreed> links) {

    public Reference {
        units = List.copyOf(units);
        catalogue = List.copyOf(catalogue);
        links = List.copyOf(links);
    }

    /** What reports of a day can be about: the entries of that day's scheme that are not retired. */
    List<Category> offered(LocalDate day) {
        var scheme = chosen().on(day);
        return catalogue.stream()
                .filter(entry -> entry.scheme().equals(scheme) && entry.isOffered())
                .toList();
    }

    public Optional<Unit> unit(UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Which scheme counts when. */
    public Chosen chosen() {
        return schemes == null ? Chosen.USUAL : schemes;
    }

    /**
     * A unit (单位) that cases are dispatched to.
     *
     * @param parent the unit that it stands under
     * @param calendar when its clocks run: {@code always}, or in the tenant's working time
     */
    public record Unit(
            UUID id,
            String code,
            String name,
            String kind,
            @Nullable UUID parent,
            @Nullable String calendar) {

        boolean roundTheClock() {
            return "always".equals(calendar);
        }
    }

    /**
     * A part or matter (部件、事件), with the conditions under which it is filed.
     *
     * @param retired whether no new case is to be about it; absent from a tenant-service that does not know
     */
    public record Category(
            String scheme,
            String kind,
            String code,
            String name,
            @Nullable Major major,
            List<Condition> conditions,
            @Nullable Boolean retired) {

        public Category {
            conditions = List.copyOf(conditions);
        }

        boolean isOffered() {
            return !Boolean.TRUE.equals(retired);
        }

        public Optional<Condition> condition(UUID id) {
            return conditions.stream()
                    .filter(condition -> condition.id().equals(id))
                    .findFirst();
        }
    }

    /** The group (大类) that a part or matter belongs to. */
    public record Major(String code, String name) {}

    /** A filing condition (立案条件): what must be the case, and how long handling may take then. */
    public record Condition(UUID id, String name, Limit limit) {}

    /** The tenant's own calendar: periods of a day, days of the week from 1 for Monday, and days that are special. */
    public record Working(List<List<String>> periods, List<Integer> weekdays, List<Special> days) {

        public Working {
            periods = List.copyOf(periods);
            weekdays = List.copyOf(weekdays);
            days = List.copyOf(days);
        }
    }

    /** A day that the tenant has declared worked or free. */
    public record Special(
            LocalDate date, boolean working, @Nullable String name) {}

    /** A link to another tenant that both have accepted; the role says what the peer is to us. */
    public record Agreed(UUID id, Peer peer, String role, String state, List<String> grants) {

        public Agreed {
            grants = List.copyOf(grants);
        }
    }

    /** The tenant at the other end of a link. */
    public record Peer(String slug, String name) {}
}
