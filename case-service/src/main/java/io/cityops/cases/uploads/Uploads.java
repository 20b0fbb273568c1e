package io.cityops.cases.uploads;

import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The uploads of the bound tenant, in rows: whichever instance a piece comes to, and whatever was started anew between. */
@Repository
class Uploads {

    private static final String COLUMNS = "id, length, received, touched_at, expires_at, facts, refusal";

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void open(
            UUID id, String secret, String uploader, long length, @Nullable String name, Instant now, Instant until) {
        jdbc.sql("""
                        insert into upload (id, tenant, secret, uploader, length, received, name, touched_at, expires_at)
                        values (?, ?, ?, ?, ?, 0, ?, ?, ?)
                        """)
                .params(id, tenant(), secret, uploader, length)
                .param(name)
                .params(time(now), time(until))
                .update();
    }

    /** What one uploader has unfinished, what all have open, and how many bytes of unfinished ones are here. */
    @Transactional(readOnly = true)
    public Load load(String uploader, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where uploader = ? and facts is null and refusal is null), count(*),
                            coalesce(sum(received) filter (where facts is null and refusal is null), 0) from upload
                        where tenant = ? and expires_at > ?
                        """)
                .params(uploader, tenant(), time(now))
                .query((row, number) -> new Load(row.getInt(1), row.getInt(2), row.getLong(3)))
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Upload> find(String secret, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from upload where tenant = ? and secret = ? and expires_at > ?")
                .params(tenant(), secret, time(now))
                .query(Uploads::upload)
                .optional();
    }

    /** Adds a piece where it is the next one; false where another was faster. */
    @Transactional
    public boolean add(UUID upload, Piece piece, Instant now, Instant until) {
        var next = jdbc.sql("""
                        update upload set received = received + ?, touched_at = ?, expires_at = ?
                        where tenant = ? and id = ? and received = ?
                        """)
                .params(piece.length(), time(now), time(until), tenant(), upload, piece.start())
                .update();
        if (next == 0) {
            return false;
        }
        jdbc.sql("insert into upload_piece (tenant, upload, start, length, object) values (?, ?, ?, ?, ?)")
                .params(tenant(), upload, piece.start(), piece.length(), piece.object())
                .update();
        return true;
    }

    @Transactional(readOnly = true)
    public List<Piece> pieces(UUID upload) {
        return jdbc.sql("select start, length, object from upload_piece where tenant = ? and upload = ? order by start")
                .params(tenant(), upload)
                .query((row, number) -> new Piece(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class)))
                .list();
    }

    /** Looked at: its pieces are of no more use. False where it was ended meanwhile. */
    @Transactional
    public boolean settle(UUID upload, @Nullable String facts, @Nullable String refusal) {
        var settled = jdbc.sql("update upload set facts = ?, refusal = ? where tenant = ? and id = ?")
                .param(facts)
                .param(refusal)
                .params(tenant(), upload)
                .update();
        return droppedPiecesOf(upload, settled);
    }

    /** False where another has removed it. */
    @Transactional
    public boolean remove(UUID upload) {
        var removed = jdbc.sql("delete from upload where tenant = ? and id = ?")
                .params(tenant(), upload)
                .update();
        return droppedPiecesOf(upload, removed);
    }

    @Transactional(readOnly = true)
    public List<Upload> expired(Instant now, int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from upload where tenant = ? and expires_at <= ? order by expires_at limit ?")
                .params(tenant(), time(now), most)
                .query(Uploads::upload)
                .list();
    }

    /** Which of them belong to uploads, as files or as pieces. */
    @Transactional(readOnly = true)
    public List<UUID> claimed(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id from upload where tenant = :tenant and id in (:ids)
                        union all select object from upload_piece where tenant = :tenant and object in (:ids)
                        """)
                .param("tenant", tenant())
                .param("ids", ids)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private boolean droppedPiecesOf(UUID upload, int hit) {
        if (hit == 0) {
            return false;
        }
        jdbc.sql("delete from upload_piece where tenant = ? and upload = ?")
                .params(tenant(), upload)
                .update();
        return true;
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    record Load(int own, int all, long bytes) {}
}
