package io.cityops.cases.video.codes;

import io.cityops.cases.lifecycle.Category;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The code map of the bound tenant. Codes that come and mean nothing are remembered, so that somebody may say what. */
@Repository
public class CodeRules {

    /** Lists of 84 kinds have been seen; whoever sends more than this many codes sends no codes. */
    static final int MOST = 2_000;

    private static final int USUAL_LEAST = 60;
    private static final int USUAL_COOL_DOWN = 30;
    private static final String SELECT = "select vendor, code, scheme, kind, category, category_name, least, direct, "
            + "cool_down, seen_at from video_code where tenant = ? ";

    private final JdbcClient jdbc;

    CodeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<CodeRule> find(String vendor, String code) {
        return jdbc.sql(SELECT + "and vendor = ? and code = ?")
                .params(tenant(), vendor, code)
                .query(CodeRules::rule)
                .optional();
    }

    /** Remembers that a code came which means nothing yet. */
    @Transactional
    public void seen(String vendor, String code) {
        jdbc.sql("""
                        insert into video_code as c (tenant, vendor, code, least, cool_down, seen_at)
                        select :tenant, :vendor, :code, :least, :cool, now()
                        where (select count(*) from video_code where tenant = :tenant) < :most
                        on conflict (tenant, vendor, code) do update set seen_at = now()
                            where c.seen_at is null or c.seen_at < now() - interval '1 minute'
                        """)
                .param("tenant", tenant())
                .param("vendor", vendor)
                .param("code", code)
                .param("least", USUAL_LEAST)
                .param("cool", USUAL_COOL_DOWN)
                .param("most", MOST)
                .update();
    }

    /** By vendor and code, after one of them. */
    @Transactional(readOnly = true)
    public List<CodeRule> after(String vendor, String code, int most) {
        return jdbc.sql(SELECT + "and (vendor, code) > (?, ?) order by vendor, code limit ?")
                .params(tenant(), vendor, code, most)
                .query(CodeRules::rule)
                .list();
    }

    /** Says what a code means, whether or not it was known; false where there are too many. */
    @Transactional
    public boolean put(CodeRule rule, Category category, String by) {
        return jdbc.sql("""
                        insert into video_code (tenant, vendor, code, scheme, kind, category, category_name, least,
                            direct, cool_down, changed_at, changed_by)
                        select :tenant, :vendor, :code, :scheme, :kind, :category, :name, :least, :direct, :cool, now(), :by
                        where (select count(*) from video_code where tenant = :tenant) < :most
                            or exists (select 1 from video_code where tenant = :tenant and vendor = :vendor and code = :code)
                        on conflict (tenant, vendor, code) do update set scheme = excluded.scheme,
                            kind = excluded.kind, category = excluded.category, category_name = excluded.category_name,
                            least = excluded.least, direct = excluded.direct, cool_down = excluded.cool_down,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                        .param("tenant", tenant())
                        .param("vendor", rule.vendor())
                        .param("code", rule.code())
                        .param("scheme", category.scheme())
                        .param("kind", category.kind())
                        .param("category", category.code())
                        .param("name", category.name())
                        .param("least", rule.least())
                        .param("direct", rule.direct(), java.sql.Types.INTEGER)
                        .param("cool", rule.coolDown())
                        .param("by", by)
                        .param("most", MOST)
                        .update()
                == 1;
    }

    @Transactional
    public boolean remove(String vendor, String code) {
        return jdbc.sql("delete from video_code where tenant = ? and vendor = ? and code = ?")
                        .params(tenant(), vendor, code)
                        .update()
                == 1;
    }

    private static CodeRule rule(ResultSet row, int number) throws SQLException {
        return new CodeRule(
                row.getString("vendor"),
                row.getString("code"),
                category(row),
                row.getInt("least"),
                row.getObject("direct", Integer.class),
                row.getInt("cool_down"),
                time(row.getTimestamp("seen_at")));
    }

    private static @Nullable Category category(ResultSet row) throws SQLException {
        var code = row.getString("category");
        return code == null
                ? null
                : new Category(code, row.getString("category_name"), row.getString("scheme"), row.getString("kind"));
    }

    private static java.time.@Nullable Instant time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
