package io.cityops.cases.disputes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.groups.GroupClass;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question whose something is (权属确认).
 *
 * @param answers of each unit that is asked, also of those that have not answered
 * @param photos of the case, which show what is asked about
 * @param dueAt until when units answer
 * @param owner whose it is; absent while that is not settled
 */
public record Dispute(
        UUID id,
        About about,
        State state,
        Group group,
        String question,
        List<UUID> photos,
        Instant askedAt,
        String askedBy,
        @Nullable String askedAccount,
        Instant dueAt,
        List<Answer> answers,
        @Nullable Owner owner) {

    public Dispute {
        photos = List.copyOf(photos);
        answers = List.copyOf(answers);
    }

    /** How far it has come. */
    public enum State {
        /** 征询中: units are asked. */
        ASKED,
        /** 待裁定: a person is to decide. */
        TO_DECIDE,
        /** 已认定. */
        SETTLED,
        /** 已终止: the case went on without it. */
        DROPPED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other word */
        @JsonCreator
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * As much of the case as those who are asked may see: nothing of its reporter, nor of what they wrote.
     *
     * @param what the entry of the catalogue by name
     */
    public record About(
            UUID caseId,
            String number,
            String what,
            @Nullable String address,
            double lng,
            double lat) {}

    /** The group that is asked, as it was called then. */
    public record Group(GroupClass kind, String name) {}

    /**
     * Whose it is.
     *
     * @param how {@code claimed} where the only unit that says so is it, {@code decided} where a person decided
     * @param photo that proves it
     * @param by who answered, or decided
     */
    public record Owner(
            UUID unit,
            String name,
            String how,
            String reason,
            @Nullable UUID photo,
            String by,
            Instant at) {

        static final String CLAIMED = "claimed";
        static final String DECIDED = "decided";
    }

    public boolean open() {
        return state == State.ASKED || state == State.TO_DECIDE;
    }

    /** What a unit that is asked has answered so far; nothing for one that is not asked. */
    public Optional<Answer> of(@Nullable UUID unit) {
        return answers.stream().filter(answer -> answer.unit().equals(unit)).findFirst();
    }

    /** Whether a photo is part of it, so that whoever is asked may see it. */
    public boolean shows(UUID photo) {
        var proofs = Stream.concat(
                answers.stream().map(Answer::photo), Stream.ofNullable(owner).map(Owner::photo));
        return photos.contains(photo) || proofs.anyMatch(photo::equals);
    }
}
