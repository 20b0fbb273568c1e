package io.cityops.cases.disputes.web;

import io.cityops.cases.disputes.Answer;
import io.cityops.cases.disputes.Dispute;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a dispute, by the desk and by the units that are asked.
 *
 * @param mayAnswer whether the caller's unit is asked and has not answered
 * @param mayDecide whether the caller may say whose it is
 */
record DisputeSeen(
        UUID id,
        Dispute.About about,
        Dispute.State state,
        Dispute.Group group,
        String question,
        List<PhotoSeen> photos,
        Instant askedAt,
        String askedBy,
        Instant dueAt,
        List<AnswerSeen> answers,
        @Nullable OwnerSeen owner,
        boolean mayAnswer,
        boolean mayDecide) {

    record PhotoSeen(UUID id, String url, String thumb) {}

    record UnitSeen(UUID id, String name) {}

    /** @param ours absent until the unit has answered */
    record AnswerSeen(
            UnitSeen unit,
            @Nullable Boolean ours,
            @Nullable String reason,
            @Nullable PhotoSeen photo,
            @Nullable String by,
            @Nullable Instant at) {}

    record OwnerSeen(
            UnitSeen unit,
            String how,
            String reason,
            @Nullable PhotoSeen photo,
            String by,
            Instant at) {}

    /** @param decides whether the caller is one of those who decide here */
    static DisputeSeen of(Dispute dispute, Caller caller, boolean decides) {
        var base = "/t/" + CurrentTenant.get().value() + "/api/disputes/" + dispute.id() + "/photos/";
        return new DisputeSeen(
                dispute.id(),
                dispute.about(),
                dispute.state(),
                dispute.group(),
                dispute.question(),
                dispute.photos().stream().map(photo -> photo(base, photo)).toList(),
                dispute.askedAt(),
                dispute.askedBy(),
                dispute.dueAt(),
                dispute.answers().stream().map(answer -> answer(base, answer)).toList(),
                owner(base, dispute.owner()),
                mayAnswer(dispute, caller),
                dispute.open() && decides);
    }

    private static boolean mayAnswer(Dispute dispute, Caller caller) {
        return dispute.state() == Dispute.State.ASKED
                && caller.may("case.handle")
                && dispute.of(caller.unit())
                        .filter(answer -> answer.ours() == null)
                        .isPresent();
    }

    private static AnswerSeen answer(String base, Answer answer) {
        return new AnswerSeen(
                new UnitSeen(answer.unit(), answer.unitName()),
                answer.ours(),
                answer.reason(),
                optional(base, answer.photo()),
                answer.by(),
                answer.at());
    }

    private static @Nullable OwnerSeen owner(String base, Dispute.@Nullable Owner owner) {
        return owner == null
                ? null
                : new OwnerSeen(
                        new UnitSeen(owner.unit(), owner.name()),
                        owner.how(),
                        owner.reason(),
                        optional(base, owner.photo()),
                        owner.by(),
                        owner.at());
    }

    private static @Nullable PhotoSeen optional(String base, @Nullable UUID photo) {
        return photo == null ? null : photo(base, photo);
    }

    private static PhotoSeen photo(String base, UUID photo) {
        return new PhotoSeen(photo, base + photo, base + photo + "?size=thumb");
    }
}
