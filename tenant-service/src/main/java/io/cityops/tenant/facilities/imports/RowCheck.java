package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.datum.Degrees;
import io.cityops.tenant.facilities.FacilityDetails;
import io.cityops.tenant.facilities.FacilityStatus;
import io.cityops.tenant.facilities.Location;
import io.cityops.tenant.facilities.Territory.Area;
import io.cityops.tenant.facilities.layers.AttributeType;
import io.cityops.tenant.facilities.tables.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Looks at one row after another: makes a facility of it, or says everything that keeps it from being one. */
final class RowCheck {

    private static final int NAME = 200;
    private static final int ADDRESS = 300;
    private static final int ID = 100;
    private static final Pattern TEST = Pattern.compile(
            "(?i)(?:test|testing|测试|測試|试验|demo|asdf|xxx+)[\\s_\\-]*(?:数据|數據|资料|公厕|公廁|厕所|停车场|停車場|data|row)?[\\s_\\-]*\\d*"
                    + "|.*(?:测试|測試|[\\s_\\-]test)");

    private final Table table;
    private final Datum datum;
    private final Area area;
    private final String fileSource;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Field> typed = new LinkedHashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    RowCheck(Table table, Map<String, Field> fields, Mapping mapping, Datum datum, Area area, String fileSource) {
        this.table = table;
        this.datum = datum;
        this.area = area;
        this.fileSource = fileSource;
        for (var field : fields.values()) {
            int column = mapping.column(table, field.name());
            if (column >= 0) {
                columns.put(field.name(), column);
                if (field.type() != null) {
                    typed.put(field.name(), field);
                }
            }
        }
    }

    Verdict check(Table.Row row) {
        var verdict = new Verdict(row.number());
        int surplus = row.cells().size() - table.columns().size();
        if (surplus != 0 && !onlyBlanksTooMany(row, surplus)) {
            verdict.refuse(
                    "",
                    String.join(",", row.cells()),
                    Reason.SHIFTED,
                    String.valueOf(table.columns().size()),
                    String.valueOf(row.cells().size()),
                    String.valueOf(table.columns().size()));
            return verdict;
        }
        var address = words(row, Field.ADDRESS, ADDRESS, verdict);
        var name = name(row, address, verdict);
        var place = place(row, verdict);
        var attributes = new TreeMap<String, Object>();
        typed.values().forEach(field -> attribute(row, field, attributes, verdict));
        var status = attributes.remove(Field.STATUS);
        var statusReason = words(row, Field.STATUS_REASON, ADDRESS, verdict);
        if (name != null && place != null && !verdict.refused()) {
            var details = new FacilityDetails(
                    name,
                    address,
                    new Location(place.lng(), place.lat()),
                    attributes,
                    status == null ? FacilityStatus.OPEN : FacilityStatus.of((String) status),
                    statusReason,
                    null);
            identify(row, details, status == null, verdict);
        }
        return verdict;
    }

    private static boolean onlyBlanksTooMany(Table.Row row, int surplus) {
        return surplus > 0
                && row.cells().subList(row.cells().size() - surplus, row.cells().size()).stream()
                        .allMatch(String::isBlank);
    }

    private String cell(Table.Row row, String field) {
        return plain(row.cell(columns.getOrDefault(field, -1)));
    }

    private @Nullable String name(Table.Row row, @Nullable String address, Verdict verdict) {
        var name = words(row, Field.NAME, NAME, verdict);
        if (name == null && cell(row, Field.NAME).isEmpty()) {
            if (address == null || address.length() > NAME) {
                verdict.refuse(Field.NAME, "", Reason.MISSING, "1–" + NAME);
                return null;
            }
            verdict.note(Field.NAME, address, Reason.NAMED_BY_ADDRESS);
            return address;
        }
        if (name != null && TEST.matcher(name).matches()) {
            verdict.refuse(Field.NAME, name, Reason.TEST_ROW, "");
        }
        return name;
    }

    /** What somebody wrote, who may have copied it from a page of the web: in one line, without its entities. */
    private static String plain(String cell) {
        return HtmlUtils.htmlUnescape(cell)
                .replaceAll("[\\p{Cntrl}\\u00a0]+", " ")
                .strip();
    }

    private @Nullable String words(Table.Row row, String field, int length, Verdict verdict) {
        var text = cell(row, field);
        if (text.length() > length) {
            verdict.refuse(field, text, Reason.TOO_LONG, "≤ " + length, String.valueOf(text.length()));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable Degrees place(Table.Row row, Verdict verdict) {
        if (columns.containsKey(Field.LAT_LNG)) {
            var both = cell(row, Field.LAT_LNG);
            var pair = Place.pair(both);
            if (pair.isEmpty()) {
                verdict.refuse(Field.LAT_LNG, both, both.isEmpty() ? Reason.MISSING : Reason.NOT_A_NUMBER, "lat,lng");
                return null;
            }
            var latFirst = place(pair.get()[1], pair.get()[0], Field.LAT_LNG);
            var lngFirst = place(pair.get()[0], pair.get()[1], Field.LAT_LNG);
            var better = latFirst.place == null && lngFirst.place != null ? lngFirst : latFirst;
            return better.tell(verdict);
        }
        return place(cell(row, Field.LNG), cell(row, Field.LAT), Field.LNG + "," + Field.LAT)
                .tell(verdict);
    }

    private Found place(String x, String y, String field) {
        var value = x + "," + y;
        if (x.isEmpty() || y.isEmpty()) {
            return new Found(null, field, value.equals(",") ? "" : value, Reason.MISSING, area.words());
        }
        var there = Place.of(x, y, datum);
        if (there.isEmpty()) {
            return new Found(null, field, value, Reason.NOT_A_NUMBER, area.words());
        }
        var place = there.get().rounded();
        if (Place.number(x).orElse(1.0) == 0 && Place.number(y).orElse(1.0) == 0) {
            return new Found(null, field, value, Reason.NO_PLACE, area.words());
        }
        if (place.onEarth() && area.contains(place.lng(), place.lat())) {
            return new Found(place, field, value, Reason.OUTSIDE, "");
        }
        var swapped = Place.of(y, x, datum);
        boolean otherWay = swapped.isPresent()
                && area.contains(swapped.get().lng(), swapped.get().lat());
        return new Found(null, field, value, otherWay ? Reason.SWAPPED : Reason.OUTSIDE, area.words());
    }

    private void attribute(Table.Row row, Field field, Map<String, Object> attributes, Verdict verdict) {
        var cell = cell(row, field.name());
        var type = field.type();
        if (cell.isEmpty() || type == null) {
            return;
        }
        if (type instanceof AttributeType.Points) {
            Entrances.read(field, cell, datum, area, attributes, verdict);
            return;
        }
        var value = type.read(cell);
        if (value != null) {
            attributes.put(field.name(), value);
        } else if (field.name().equals(Field.OPEN_HOURS) && cell.length() <= 500) {
            attributes.put(Field.OPEN_HOURS_TEXT, cell);
        } else {
            verdict.refuse(field.name(), cell, Reason.NOT_ALLOWED, type.allowed());
        }
    }

    private void identify(Table.Row row, FacilityDetails details, boolean noStatus, Verdict verdict) {
        var source = words(row, Field.SOURCE, ID, verdict);
        var id = words(row, Field.SOURCE_ID, ID, verdict);
        if (verdict.refused()) {
            return;
        }
        var said = new HashSet<>(columns.keySet());
        if (noStatus) {
            said.remove(Field.STATUS);
        }
        var draft = new Draft(
                source == null ? fileSource : source, id == null ? Unnumbered.id(details) : id, details, said);
        var first = seen.putIfAbsent(draft.source() + "\u001f" + draft.sourceId(), row.number());
        if (first != null) {
            verdict.repeats(first, draft.sourceId());
        } else {
            verdict.accept(draft);
        }
    }

    private record Found(@Nullable Degrees place, String field, String value, Reason reason, String allowed) {

        @Nullable
        Degrees tell(Verdict verdict) {
            if (place == null) {
                verdict.refuse(field, value, reason, allowed);
            }
            return place;
        }
    }
}
