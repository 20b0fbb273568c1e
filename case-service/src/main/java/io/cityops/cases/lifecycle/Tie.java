package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a case has a twin at another level: where it came from, or where it was sent.
 *
 * @param link the link that it crossed
 * @param peerCase what the twin is called over there; unknown until the peer has answered
 * @param peerVersion the newest version of the twin that we heard of
 * @param peerLight the light that the twin shows; unknown from a peer that does not tell it
 */
public record Tie(
        Direction direction,
        UUID link,
        String peer,
        String peerName,
        @Nullable String peerCase,
        @Nullable Stage peerStage,
        @Nullable String peerNumber,
        long peerVersion,
        @Nullable ProgressLight peerLight) {

    /** Which way a case crossed a rung, seen from here. */
    public enum Direction {
        FROM_UPPER,
        FROM_LOWER,
        TO_LOWER,
        TO_UPPER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Tie to(Link link) {
        return new Tie(
                link.upper() ? Direction.TO_UPPER : Direction.TO_LOWER,
                link.id(),
                link.peer(),
                link.peerName(),
                null,
                null,
                null,
                0,
                null);
    }

    public static Tie from(
            Link link,
            String peerCase,
            String peerNumber,
            Stage peerStage,
            long peerVersion,
            @Nullable ProgressLight peerLight) {
        return new Tie(
                link.upper() ? Direction.FROM_UPPER : Direction.FROM_LOWER,
                link.id(),
                link.peer(),
                link.peerName(),
                peerCase,
                peerStage,
                peerNumber,
                peerVersion,
                peerLight);
    }

    /** The same tie after news from the twin; news older than what is known changes nothing. */
    public Tie heard(String twin, String number, Stage stage, long version, @Nullable ProgressLight light) {
        return version < peerVersion
                ? this
                : new Tie(direction, link, peer, peerName, twin, stage, number, version, light);
    }

    /** How far the twin has come, by what its level says of it, else by its stage; unknown until it has answered. */
    @Nullable
    ProgressLight light() {
        return peerLight != null || peerStage == null ? peerLight : peerStage.light();
    }

    /** What makes the tie of an arriving case unmistakable. */
    String key() {
        return link + "/" + peerCase;
    }
}
