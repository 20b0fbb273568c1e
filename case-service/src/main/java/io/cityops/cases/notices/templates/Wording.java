package io.cityops.cases.notices.templates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places in braces, such as {@code {what}（{number}）[，{place}]}: a part in brackets is left out where one of
 * its places has nothing to hold. It is only text: what comes into a place can make neither a line nor a place of its own.
 */
public final class Wording {

    private static final Pattern PIECE = Pattern.compile("\\{([^{}\\[\\]]*)}|([\\[\\]{}])|([^{}\\[\\]]+)");

    /** Line breaks, other controls, and marks that turn the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    private final List<Part> parts;

    private Wording(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @throws WrongWording when it cannot be understood
     */
    public static Wording of(String text) {
        var reading = new Reading();
        var piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group(1) != null) {
                reading.place(piece.group(1));
            } else if (piece.group(2) != null) {
                reading.bracket(piece.group(2));
            } else {
                reading.pieces.add(new Literal(piece.group(3)));
            }
        }
        return new Wording(reading.end());
    }

    /** The text with every place filled. */
    public String say(Map<Placeholder, String> values) {
        var clean = new EnumMap<Placeholder, String>(Placeholder.class);
        values.forEach((place, value) -> clean.put(place, shown(value)));
        return parts.stream()
                .filter(part -> !part.optional() || part.places().noneMatch(place -> isEmpty(clean, place)))
                .flatMap(part -> part.pieces().stream())
                .map(piece -> switch (piece) {
                    case Literal literal -> literal.text();
                    case Place place -> clean.getOrDefault(place.of(), "");
                })
                .collect(Collectors.joining());
    }

    /** A value without anything that is not seen. */
    static String shown(String value) {
        return UNSEEN.matcher(value).replaceAll(" ").strip();
    }

    /** The places it has, in their order. */
    public List<Placeholder> places() {
        return parts.stream().flatMap(Part::places).distinct().toList();
    }

    private static boolean isEmpty(Map<Placeholder, String> values, Placeholder place) {
        return values.getOrDefault(place, "").isEmpty();
    }

    private sealed interface Piece {}

    private record Literal(String text) implements Piece {}

    private record Place(Placeholder of) implements Piece {}

    private record Part(List<Piece> pieces, boolean optional) {

        java.util.stream.Stream<Placeholder> places() {
            return pieces.stream().filter(Place.class::isInstance).map(piece -> ((Place) piece).of());
        }
    }

    private static final class Reading {

        private final List<Part> parts = new ArrayList<>();
        private final Set<String> unknown = new TreeSet<>();
        private List<Piece> pieces = new ArrayList<>();
        private boolean inBrackets;

        void place(String code) {
            Placeholder.find(code.strip())
                    .ifPresentOrElse(place -> pieces.add(new Place(place)), () -> unknown.add("{" + code + "}"));
        }

        void bracket(String mark) {
            var opens = mark.equals("[");
            if (mark.equals("{") || mark.equals("}") || opens == inBrackets) {
                throw new WrongWording("A “%s” has no counterpart, or stands within another.".formatted(mark));
            }
            close();
            inBrackets = opens;
        }

        private void close() {
            parts.add(new Part(List.copyOf(pieces), inBrackets));
            pieces = new ArrayList<>();
        }

        List<Part> end() {
            if (inBrackets) {
                throw new WrongWording("A “[” has no counterpart.");
            }
            if (!unknown.isEmpty()) {
                throw new WrongWording(
                        "%s is not known. There are: %s.".formatted(String.join(" ", unknown), Placeholder.all()));
            }
            close();
            return List.copyOf(parts);
        }
    }

    /** Why a template is not understood. */
    public static final class WrongWording extends RuntimeException {

        WrongWording(String why) {
            super(why);
        }
    }
}
