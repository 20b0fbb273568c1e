package io.cityops.cases.video;

import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.rows.Place;
import io.cityops.cases.video.VideoEvent.State;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was seen in the bound tenant. */
@Repository
class VideoEvents {

    private static final Duration RECENT = Duration.ofDays(5);
    private static final String SELECT = "select * from video_event where tenant = ? ";

    private final JdbcClient jdbc;

    VideoEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(VideoEvent event) {
        var category = event.category();
        jdbc.sql("""
                        insert into video_event (id, tenant, vendor, event, camera, code, scheme, kind, category,
                            category_name, confidence, at, last_at, times, came_at, state, box)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
                        """)
                .params(event.id(), tenant(), event.vendor(), event.event(), event.camera(), event.code())
                .params(
                        category.scheme(),
                        category.kindOrMatter(),
                        category.code(),
                        category.name(),
                        event.confidence())
                .params(time(event.at()), time(event.lastAt()), event.times(), time(event.cameAt()))
                .param(event.box())
                .update();
    }

    /**
     * The last one of a camera and code that waits, or else was seen within a span. What waits was seen a day before it came
     * at most, and waits for two: those before are not gone through.
     */
    Optional<VideoEvent> former(UUID camera, String vendor, String code, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                        and camera = ? and vendor = ? and code = ? and at > ? and (state = 'waiting' or at > ? and at < ?)
                        order by state = 'waiting' desc, at desc limit 1
                        """)
                .params(tenant(), camera, vendor, code, time(until.minus(RECENT)), time(from), time(until))
                .query(VideoEvents::event)
                .optional();
    }

    /** Counts one more on an event. */
    void count(UUID id, Instant at) {
        jdbc.sql("update video_event set times = times + 1, last_at = greatest(last_at, ?) where tenant = ? and id = ?")
                .params(time(at), tenant(), id)
                .update();
    }

    /**
     * Counts one more on an event that waits, and has it stand for that one from then on; false where it was decided
     * meanwhile. A box is that of a picture: it comes with the next one.
     */
    boolean stand(UUID id, Sighting told, Instant at, @Nullable String box) {
        return jdbc.sql("""
                        update video_event set times = times + 1, last_at = greatest(last_at, ?), event = ?,
                            confidence = ?, box = case when picture is null then ? else box end
                        where tenant = ? and id = ? and state = 'waiting'
                        """)
                        .params(time(at), told.id(), told.percent())
                        .param(box)
                        .params(tenant(), id)
                        .update()
                == 1;
    }

    /**
     * Gives a waiting event the picture of the vendor's event that it stands for, with the box in it; false where it has that,
     * or stands for another.
     */
    @Transactional
    public boolean picture(VideoEvent event, UUID picture, String facts, @Nullable String box) {
        return jdbc.sql("""
                        update video_event set picture = ?, facts = ?, box = ?, picture_of = event
                        where tenant = ? and id = ? and state = 'waiting' and event = ?
                            and picture_of is distinct from event and facts is not distinct from ?
                        """)
                        .params(picture, facts)
                        .param(box)
                        .params(tenant(), event.id(), event.event())
                        .param(event.facts())
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<VideoEvent> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(tenant(), id)
                .query(VideoEvents::event)
                .optional();
    }

    /** Holds an event that waits until the transaction ends, with its picture; nothing where it waits no more. */
    Optional<VideoEvent> holdWaiting(UUID id) {
        return jdbc.sql(SELECT + "and id = ? and state = 'waiting' for update")
                .params(tenant(), id)
                .query(VideoEvents::event)
                .optional();
    }

    /** Those in a state, the longest there first, after one of them. */
    @Transactional(readOnly = true)
    public List<VideoEvent> after(State state, Place from, int most) {
        return jdbc.sql(SELECT + "and state = ? and (came_at, id) > (?, ?) order by came_at, id limit ?")
                .params(tenant(), name(state), time(from.at()), from.id(), most)
                .query(VideoEvents::event)
                .list();
    }

    /** Those in a state, the latest first, before one of them. */
    @Transactional(readOnly = true)
    public List<VideoEvent> before(State state, Place from, int most) {
        return jdbc.sql(SELECT + "and state = ? and (came_at, id) < (?, ?) order by came_at desc, id desc limit ?")
                .params(tenant(), name(state), time(from.at()), from.id(), most)
                .query(VideoEvents::event)
                .list();
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from video_event where tenant = ? and state = 'waiting'")
                .param(tenant())
                .query(Long.class)
                .single();
    }

    /** Decides an event that waits; false where it waits no more. A picture that became a case's is the event's no more. */
    boolean decide(UUID id, State state, String by, @Nullable String reason, @Nullable UUID caseId) {
        return jdbc.sql("""
                        update video_event set state = ?, decided_at = now(), decided_by = ?, reason = ?, case_id = ?,
                            picture = case when ? then null else picture end,
                            facts = case when ? then null else facts end
                        where tenant = ? and id = ? and state = 'waiting'
                        """)
                        .params(name(state), by)
                        .param(reason)
                        .param(caseId)
                        .params(caseId != null, caseId != null, tenant(), id)
                        .update()
                == 1;
    }

    private static String name(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    static VideoEvent event(ResultSet row, int number) throws SQLException {
        return new VideoEvent(
                id(row, "id"),
                row.getString("vendor"),
                row.getString("event"),
                id(row, "camera"),
                row.getString("code"),
                new Category(
                        row.getString("category"),
                        row.getString("category_name"),
                        row.getString("scheme"),
                        row.getString("kind")),
                row.getInt("confidence"),
                row.getString("box"),
                row.getString("picture_of"),
                row.getString("facts"),
                instant(row, "at"),
                instant(row, "last_at"),
                row.getInt("times"),
                instant(row, "came_at"),
                State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("decided_at") == null ? null : instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getObject("case_id", UUID.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
