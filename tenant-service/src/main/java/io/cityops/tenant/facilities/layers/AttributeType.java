package io.cityops.tenant.facilities.layers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What values an attribute takes, from a request's JSON or from a cell that somebody typed. */
public sealed interface AttributeType {

    /** The value as it is kept, or null when it is not allowed. */
    @Nullable
    Object accept(Object value);

    /** What a cell means, or null when that cannot be told. */
    @Nullable
    Object read(String cell);

    /** What is allowed, for the one who got it wrong. */
    String allowed();

    /** Words up to a length, in one line. */
    record Words(int length) implements AttributeType {
        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof String text ? read(text) : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var text = cell.replaceAll("\\p{Cntrl}+", " ").strip();
            return text.isEmpty() || text.length() > length ? null : text;
        }

        @Override
        public String allowed() {
            return "1–" + length;
        }
    }

    /** A whole number, zero or more. */
    record Count() implements AttributeType {
        private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:\\.0+)?\\s*[个個位格台支辆輛间間]?");

        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof Integer count && count >= 0 && count <= 99_999 ? count : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var match = FORM.matcher(cell.strip());
            return match.matches() ? Integer.valueOf(match.group(1)) : null;
        }

        @Override
        public String allowed() {
            return "0–99999";
        }
    }

    /** Metres, to the centimetre. */
    record Metres() implements AttributeType {
        private static final Pattern FORM = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)\\s*(?:m|M|米|公尺)?");

        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof Number number && number.doubleValue() > 0 && number.doubleValue() <= 20
                    ? (Double) (Math.round(number.doubleValue() * 100) / 100.0)
                    : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var match = FORM.matcher(cell.strip());
            return match.matches() ? accept(Double.valueOf(match.group(1))) : null;
        }

        @Override
        public String allowed() {
            return "0.01–20 m";
        }
    }

    /** An amount, to the hundredth. */
    record Amount() implements AttributeType {
        private static final Pattern FORM = Pattern.compile("[¥￥$]?\\s*(\\d{1,7}(?:\\.\\d+)?)\\s*(?:元|圆|圓|块|塊|公顷|公頃)?");
        private static final double MOST = 9_999_999.99;

        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= MOST
                    ? (Double) (Math.round(number.doubleValue() * 100) / 100.0)
                    : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var match = FORM.matcher(cell.strip());
            return match.matches() ? accept(Double.valueOf(match.group(1))) : null;
        }

        @Override
        public String allowed() {
            return "0–" + MOST;
        }
    }

    /** Yes or no. */
    record YesNo() implements AttributeType {
        private static final List<String> YES = List.of("是", "有", "y", "yes", "true", "1", "t", "√", "✓");
        private static final List<String> NO =
                List.of("否", "无", "無", "没有", "沒有", "n", "no", "false", "0", "f", "×", "x", "-");

        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof Boolean ? value : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var word = cell.strip().toLowerCase(Locale.ROOT);
            return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
        }

        @Override
        public String allowed() {
            return "是/否, true/false";
        }
    }

    /** One of some codes, each with the words that people use for it. */
    record Choice(Map<String, List<String>> codes) implements AttributeType {

        /** Written as {@code code=word/word}. */
        public static Choice of(String... codes) {
            var all = new LinkedHashMap<String, List<String>>();
            Arrays.stream(codes)
                    .map(code -> code.split("=", 2))
                    .forEach(pair -> all.put(pair[0], List.of(pair[1].split("/"))));
            return new Choice(all);
        }

        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof String code && codes.containsKey(code) ? code : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var word = cell.strip().toLowerCase(Locale.ROOT);
            for (var code : codes.entrySet()) {
                if (code.getKey().equals(word) || code.getValue().contains(word)) {
                    return code.getKey();
                }
            }
            return null;
        }

        @Override
        public String allowed() {
            var words = new StringBuilder();
            codes.forEach((code, others) -> words.append(words.isEmpty() ? "" : ", ")
                    .append(code)
                    .append("（")
                    .append(others.getFirst())
                    .append("）"));
            return words.toString();
        }
    }

    /** Several of some codes. */
    record Choices(Choice of) implements AttributeType {
        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof List<?> list && list.stream().allMatch(one -> of.accept(one) != null)
                    ? list.stream().distinct().toList()
                    : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            var all = Arrays.stream(cell.split("[,，、;；/|]")).map(of::read).toList();
            return all.contains(null) ? null : all.stream().distinct().toList();
        }

        @Override
        public String allowed() {
            return of.allowed();
        }
    }

    /** Opening hours in the notation of OpenStreetMap. */
    record Hours() implements AttributeType {
        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof String text && OpenHours.isValid(text) ? text : null;
        }

        @Override
        public @Nullable Object read(String cell) {
            return OpenHours.read(cell);
        }

        @Override
        public String allowed() {
            return "24/7, 06:00-22:00, Mo-Fr 06:00-22:00; PH off (OpenStreetMap opening_hours, ≤ " + OpenHours.LONGEST
                    + ")";
        }
    }

    /** Points such as entrances, in WGS-84. */
    record Points() implements AttributeType {
        @Override
        public @Nullable Object accept(Object value) {
            return value instanceof List<?> list
                            && list.size() <= 50
                            && list.stream().allMatch(Points::isPoint)
                    ? value
                    : null;
        }

        private static boolean isPoint(@Nullable Object value) {
            return value instanceof Map<?, ?> point
                    && point.get("lng") instanceof Number lng
                    && point.get("lat") instanceof Number lat
                    && Math.abs(lng.doubleValue()) <= 180
                    && Math.abs(lat.doubleValue()) <= 90
                    && point.keySet().stream().allMatch(List.of("lng", "lat", "name")::contains)
                    && (point.get("name") == null || point.get("name") instanceof String name && name.length() <= 100);
        }

        @Override
        public @Nullable Object read(String cell) {
            return null; // an importer reads them itself: they are in the datum of their file
        }

        @Override
        public String allowed() {
            return "[{lng, lat, name}], ≤ 50";
        }
    }
}
