package io.cityops.tenant.divisions;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All divisions, the streets among them, where they can be looked through page by page. */
@Repository
@Transactional
class DivisionTable {

    private final JdbcClient jdbc;
    private final Divisions upper;

    DivisionTable(JdbcClient jdbc, Divisions upper) {
        this.jdbc = jdbc;
        this.upper = upper;
    }

    /** Fills the table, unless this edition is in it. */
    public boolean load() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('divisions', 0))::text")
                .query(String.class)
                .single();
        var there = jdbc.sql("select exists (select from division_edition where edition = ?)")
                .param(DivisionFile.EDITION)
                .query(Boolean.class)
                .single();
        if (there) {
            return false;
        }
        jdbc.sql("delete from division").update();
        jdbc.sql("delete from division_edition").update();
        insert();
        jdbc.sql("insert into division_edition (edition, loaded_at) values (?, now())")
                .param(DivisionFile.EDITION)
                .update();
        return true;
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "It is not a cursor of this list.");
        }
    }

    private void insert() {
        var all = Stream.concat(DivisionFile.nationToCounty(), DivisionFile.streets(upper))
                .toList();
        Function<Function<Division, @Nullable String>, @Nullable String[]> column =
                of -> all.stream().map(of).toArray(String[]::new);
        jdbc.sql("""
                        insert into division (code, name, level, parent, path)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        """)
                .param(column.apply(Division::code))
                .param(column.apply(Division::name))
                .param(column.apply(Division::level))
                .param(column.apply(Division::parent))
                .param(column.apply(division -> String.join("/", division.path())))
                .update();
    }

    /** Those below a parent, of a level, whose name or code begins so; whichever of the three are asked for. */
    @Transactional(readOnly = true)
    public Page<Division> search(
            @Nullable String parent,
            @Nullable String level,
            @Nullable String prefix,
            @Nullable String cursor,
            int limit) {
        var sql = new StringBuilder("select code, name, level, parent, path from division where code > ?");
        var params = new ArrayList<Object>();
        params.add(after(cursor));
        if (parent != null) {
            sql.append(" and parent = ?");
            params.add(parent);
        }
        if (level != null) {
            sql.append(" and level = ?");
            params.add(level);
        }
        if (prefix != null) {
            sql.append(" and ((name >= ? and name < ?) or (code >= ? and code < ?))");
            var end = prefix + Character.toString(Character.MAX_CODE_POINT - 2);
            params.addAll(List.of(prefix, end, prefix, end));
        }
        var rows = jdbc.sql(sql + " order by code limit ?")
                .params(params)
                .param(limit + 1)
                .query((row, number) -> new Division(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        List.of(row.getString(5).split("/"))))
                .list();
        return Page.of(rows, limit, last -> Cursor.encode(last.code()));
    }
}
