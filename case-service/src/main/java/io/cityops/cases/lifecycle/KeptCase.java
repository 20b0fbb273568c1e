package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Clocks;
import io.cityops.cases.clocks.DeadlineLight;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is known of a case (案卷): its columns. How it moves is {@link CaseFile}'s. */
@MappedSuperclass
public abstract class KeptCase {

    @Id
    UUID id;

    @TenantId
    @Nullable
    String tenant;

    long version;
    String number;
    String trackingCode;
    Stage stage;
    ProgressLight progressLight;

    @Embedded
    @Nullable
    Category category;

    @Embedded
    @Nullable
    Filing filing;

    @Embedded
    @Nullable
    HandlingUnit unit;

    @Embedded
    @Nullable
    ReportingUnit reportingUnit;

    @Embedded
    @Nullable
    Reporter reporter;

    @Embedded
    Place place;

    @Embedded
    @Nullable
    GridOfCase grid;

    @Embedded
    @Nullable
    Result result;

    String description;

    @Nullable
    UUID facility;

    Source source;
    Instant reportedAt;

    @Nullable
    Instant warnAt;

    @Nullable
    Instant dueAt;

    Instant dueOrder = QueueOrder.of(false, false, null);

    /** The light as it was read; nothing of a case that has just been opened. */
    transient @Nullable ProgressLight lightBefore;

    @Nullable
    Hazard hazard;

    /** That somebody has said it is no hazard, or no longer: the rules do not say so again of the same. */
    @Nullable
    Boolean hazardCleared;

    @Nullable
    Instant endedAt;

    @Nullable
    DeadlineLight endedLight;

    @Convert(converter = Columns.ClocksColumn.class)
    Clocks clocks;

    @Convert(converter = Columns.TieColumn.class)
    @Nullable
    Tie origin;

    @Nullable
    String originKey;

    @Column(name = "sent_to")
    @Convert(converter = Columns.TieColumn.class)
    @Nullable
    Tie sent;

    boolean demo;

    /** When the next of its clocks is to ring. */
    @Nullable
    Instant alarmAt;

    /** Up to when its clocks have rung; written by whoever rings, and never with the rest of the case. */
    @Nullable
    Instant alarmedAt;

    @Embedded
    Course course = Course.BEGUN;

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public String trackingCode() {
        return trackingCode;
    }

    public Stage stage() {
        return stage;
    }

    public ProgressLight progressLight() {
        return progressLight;
    }

    public @Nullable Category category() {
        return category;
    }

    public @Nullable Filing filing() {
        return filing;
    }

    public @Nullable HandlingUnit unit() {
        return unit;
    }

    /** Absent where nobody's ground or staff told, and of cases from before it was kept. */
    public @Nullable ReportingUnit reportingUnit() {
        return reportingUnit;
    }

    public @Nullable Reporter reporter() {
        return reporter;
    }

    public Place place() {
        return place;
    }

    public @Nullable GridOfCase grid() {
        return grid;
    }

    public @Nullable Result result() {
        return result;
    }

    public String description() {
        return description;
    }

    public @Nullable UUID facility() {
        return facility;
    }

    public Source source() {
        return source;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public @Nullable Instant warnAt() {
        return warnAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public Instant dueOrder() {
        return dueOrder;
    }

    /** Why it goes ahead of all others; absent where it does not. */
    public @Nullable Hazard hazard() {
        return hazard;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable
    DeadlineLight endedLight() {
        return endedLight;
    }

    public Course course() {
        return course;
    }

    public Clocks clocks() {
        return clocks;
    }

    public @Nullable Instant alarmAt() {
        return alarmAt;
    }

    public @Nullable Instant alarmedAt() {
        return alarmedAt;
    }

    public @Nullable Tie origin() {
        return origin;
    }

    @Nullable
    String originKey() {
        return originKey;
    }

    public @Nullable Tie sent() {
        return sent;
    }

    public boolean demo() {
        return demo;
    }

    @SuppressWarnings("NullAway.Init")
    KeptCase() {} // whoever makes one fills it
}
