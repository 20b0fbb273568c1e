package io.cityops.cases.intake;

import io.cityops.cases.intake.Intake.Receipt;
import io.cityops.cases.lifecycle.Source;
import io.cityops.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that other desks, such as 12345, gave to what they told (外部工单号): each makes one case of its source. */
@Component
public class Orders {

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What keeps a number with the case that is opened under it, both or neither: where there is a case of that number and
     * source already, it says so and the new one is undone.
     *
     * @param number nothing where nobody gave it one, and then there is nothing to keep
     */
    public @Nullable Consumer<Receipt> under(Source source, @Nullable String number) {
        return number == null || number.isBlank() ? null : opened -> keep(source, number.strip(), opened.id());
    }

    /** A request that is repeated has its own case. */
    private void keep(Source source, String number, UUID caseId) {
        var kept = jdbc.sql("""
                        insert into outside_order (tenant, source, number, case_id) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(CurrentTenant.get().value(), source.code(), number, caseId)
                .update();
        if (kept == 0) {
            former(source, number).filter(known -> !known.id().equals(caseId)).ifPresent(known -> {
                throw new IntakeProblem.KnownOrder(number, known.id(), known.number());
            });
        }
    }

    private Optional<Former> former(Source source, String number) {
        return jdbc.sql("""
                        select c.id, c.number from outside_order o join cases c on c.tenant = o.tenant and c.id = o.case_id
                        where o.tenant = ? and o.source = ? and o.number = ?
                        """)
                .params(CurrentTenant.get().value(), source.code(), number)
                .query((row, at) -> new Former(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    private record Former(UUID id, String number) {}
}
