package io.cityops.cases.disputes;

import io.cityops.cases.disputes.Dispute.About;
import io.cityops.cases.disputes.Dispute.Group;
import io.cityops.cases.disputes.Dispute.Owner;
import io.cityops.cases.disputes.Dispute.State;
import io.cityops.cases.groups.GroupClass;
import io.cityops.cases.rows.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Disputes and answers as the database gives them. */
final class DisputeRow {

    private DisputeRow() {}

    /** An answer, and what it answers. */
    record Of(UUID dispute, Answer answer) {}

    static Dispute read(ResultSet row, int at) throws SQLException {
        return new Dispute(
                row.getObject("id", UUID.class),
                new About(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("what"),
                        row.getString("address"),
                        row.getDouble("lng"),
                        row.getDouble("lat")),
                State.of(row.getString("state")),
                new Group(GroupClass.of(row.getString("group_kind")), row.getString("group_name")),
                row.getString("question"),
                List.of((UUID[]) row.getArray("photos").getArray()),
                Times.read(row, "asked_at"),
                row.getString("asked_by"),
                row.getString("asked_account"),
                Times.read(row, "due_at"),
                List.of(),
                row.getObject("owner") == null ? null : owner(row));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("owner_how"),
                row.getString("reason"),
                row.getObject("photo", UUID.class),
                row.getString("settled_by"),
                Times.read(row, "ended_at"));
    }

    static Of answer(ResultSet row, int at) throws SQLException {
        return new Of(
                row.getObject("dispute", UUID.class),
                new Answer(
                        row.getObject("unit", UUID.class),
                        row.getString("unit_name"),
                        row.getObject("ours", Boolean.class),
                        row.getString("reason"),
                        row.getObject("photo", UUID.class),
                        row.getString("by_name"),
                        Times.readIfAny(row, "at")));
    }

    static Dispute with(Dispute bare, List<Answer> answers) {
        return new Dispute(
                bare.id(),
                bare.about(),
                bare.state(),
                bare.group(),
                bare.question(),
                bare.photos(),
                bare.askedAt(),
                bare.askedBy(),
                bare.askedAccount(),
                bare.dueAt(),
                answers,
                bare.owner());
    }
}
