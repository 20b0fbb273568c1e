package io.cityops.cases.lifecycle;

import io.cityops.tenancy.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a case (办理经过): written once, never changed. */
@Entity
@Immutable
@Table(name = "case_history")
public class HistoryEntry {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private UUID caseId;
    private Instant at;
    private Action action;
    private @Nullable Stage fromStage;
    private Stage toStage;
    private String byName;
    private String byRole;
    private @Nullable String byAccount;

    private @Embedded @Nullable HandlingUnit unit;

    private @Nullable String reason;
    private @Nullable String note;
    private @Nullable String handler;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "into_case")
    private @Nullable UUID into;

    private @Convert(converter = Columns.IdsColumn.class) List<UUID> photos;

    HistoryEntry(CaseFile of, Action action, @Nullable Stage from, Details details, Doer by, Instant at) {
        this.id = Ids.next();
        this.caseId = of.id();
        this.at = at;
        this.action = action;
        this.fromStage = from;
        this.toStage = of.stage();
        this.byName = by.name();
        this.byRole = by.role();
        this.byAccount = by.account();
        this.unit = of.unit();
        this.reason = details.reason();
        this.note = details.note();
        this.handler = details.handler();
        this.until = details.until();
        this.into = details.into();
        this.photos = List.copyOf(details.photos());
    }

    /** Among all that was done to a case, the entry that told the result which stands, if one does. */
    public static Optional<HistoryEntry> ofResult(List<HistoryEntry> history) {
        var standing = Optional.<HistoryEntry>empty();
        for (var entry : history) {
            if (entry.toStage == Stage.TO_CHECK) {
                standing = Optional.of(entry);
            } else if (entry.toStage == Stage.REWORK || entry.opensAgain()) {
                standing = Optional.empty();
            }
        }
        return standing;
    }

    private boolean opensAgain() {
        return fromStage != null && fromStage.ended() && !toStage.ended();
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Instant at() {
        return at;
    }

    public Action action() {
        return action;
    }

    public @Nullable Stage from() {
        return fromStage;
    }

    public Stage to() {
        return toStage;
    }

    /** Where the case came to stand for those who are not on the staff. */
    public Stage told() {
        return toStage.review() && fromStage != null ? fromStage : toStage;
    }

    public Doer by() {
        return new Doer(byName, byRole, byAccount);
    }

    public @Nullable HandlingUnit unit() {
        return unit;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String handler() {
        return handler;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable UUID into() {
        return into;
    }

    public List<UUID> photos() {
        return photos;
    }

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {} // for JPA
}
