package io.cityops.tenant.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The schemes (分类标准) that we ship; a tenant gets a copy of its own. */
@Component
class Schemes {

    static final String CURRENT = "GBT47678.5-2026";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Schemes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void adopt() {
        jdbc.sql("""
                        insert into catalogue_entry
                            (id, tenant, scheme, kind, code, name, major_code, major_name, conditions, version)
                        select e.id, ?, e.scheme, upper(e.kind), e.code, e.name, e.major ->> 'code', e.major ->> 'name',
                            e.conditions, 0
                        from jsonb_to_recordset(?::jsonb) as e(id uuid, scheme text, kind text, code text, name text,
                            major jsonb, conditions jsonb)
                        on conflict (tenant, scheme, kind, code) do nothing
                        """)
                .params(CurrentTenant.get().value(), json.writeValueAsString(shipped()))
                .update();
    }

    /** The entries of the current scheme, with new ids. */
    static List<Entry> shipped() {
        var file = Objects.requireNonNull(Schemes.class.getResourceAsStream("/catalogue/gbt47678.5-2026.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return reader.lines().skip(1).map(Schemes::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }

    private static Entry entry(String line) {
        var cells = line.split("\t", -1);
        var conditions = cells[5].isEmpty()
                ? List.<Condition>of()
                : Arrays.stream(cells[5].split("\\|")).map(Schemes::condition).toList();
        return new Entry(
                Ids.next(),
                CURRENT,
                Kind.of(cells[0]),
                cells[3],
                cells[4],
                new Entry.Major(cells[1], cells[2]),
                conditions);
    }

    private static Condition condition(String text) {
        var nameAndLimit = text.split("=");
        var limit = nameAndLimit[1].split(" ");
        return new Condition(
                Ids.next(), nameAndLimit[0], new Limit(Integer.parseInt(limit[0]), Limit.Unit.of(limit[1])));
    }
}
