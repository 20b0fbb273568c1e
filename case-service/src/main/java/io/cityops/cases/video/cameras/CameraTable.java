package io.cityops.cases.video.cameras;

import io.cityops.cases.intake.Report;
import io.cityops.cases.intake.Territory;
import io.cityops.cases.tables.FileLimits;
import io.cityops.cases.tables.Table;
import io.cityops.cases.tables.Tables;
import io.cityops.cases.tables.UnreadableFile;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Cameras as a table lists them; of one with faults nothing is taken, and every fault is told with its row. */
@Component
class CameraTable {

    static final String CODE = "[0-9A-Za-z._-]{2,40}";
    static final int LONGEST_NAME = 80;
    static final FileLimits LIMITS = new FileLimits(2 << 20, 20_000, 30, 500, Duration.ofSeconds(20));

    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_FAULTS = 50;

    private final Territory territory;

    CameraTable(Territory territory) {
        this.territory = territory;
    }

    /** @throws ProblemException when it cannot be read, lacks a column, or a row has a fault */
    List<Camera> read(byte[] file, String datum) {
        var cameras = new ArrayList<Camera>();
        var faults = new ArrayList<FieldError>();
        var codes = new HashSet<String>();
        try {
            var table = Tables.open(file, LIMITS);
            var columns = Columns.of(table);
            table.read(row -> {
                if (!row.blank() && faults.size() < MOST_FAULTS) {
                    take(row, columns, datum, codes, cameras, faults);
                }
            });
        } catch (UnreadableFile e) {
            throw e.problem();
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    "Nothing was taken: mend these rows and send the file again.",
                    faults);
        }
        return cameras;
    }

    private void take(
            Table.Row row,
            Columns columns,
            String datum,
            Set<String> codes,
            List<Camera> cameras,
            List<FieldError> faults) {
        var code = row.cell(columns.code());
        var name = row.cell(columns.name());
        var place = place(row, columns, datum, faults);
        var facing = facing(row, columns.facing(), faults);
        if (!code.matches(CODE)) {
            faults.add(fault(row, "code", "2 to 40 letters, digits, dots, hyphens or underscores."));
        } else if (!codes.add(code)) {
            faults.add(fault(row, "code", "A row above has the same code."));
        }
        if (Stream.of(name, row.cell(columns.address())).anyMatch(CameraTable::holdsControl)) {
            faults.add(fault(row, holdsControl(name) ? "name" : "address", "No control characters."));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(fault(row, "name", "1 to %d characters.".formatted(LONGEST_NAME)));
        }
        if (place != null) {
            cameras.add(new Camera(Ids.next(), code, name, place.lng(), place.lat(), place.address(), facing, false));
        }
    }

    private io.cityops.cases.lifecycle.@Nullable Place place(
            Table.Row row, Columns columns, String datum, List<FieldError> faults) {
        var lng = degrees(row.cell(columns.lng()), 180);
        var lat = degrees(row.cell(columns.lat()), 90);
        var address = row.cell(columns.address());
        if (lng == null || lat == null) {
            faults.add(fault(row, lng == null ? "lng" : "lat", "Decimal degrees, such as 109.4123."));
            return null;
        }
        if (address.length() > LONGEST_ADDRESS) {
            faults.add(fault(row, "address", "At most %d characters.".formatted(LONGEST_ADDRESS)));
            return null;
        }
        try {
            return territory.place(new Report.Where(lng, lat, address, datum));
        } catch (ProblemException e) {
            faults.add(fault(row, "lng", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static @Nullable Integer facing(Table.Row row, int column, List<FieldError> faults) {
        var said = row.cell(column);
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("[0-9]{1,3}") || Integer.parseInt(said) > 359) {
            faults.add(fault(row, "facing", "Whole degrees from north, 0 to 359, or nothing."));
            return null;
        }
        return Integer.valueOf(said);
    }

    private static boolean holdsControl(String said) {
        return said.chars().anyMatch(Character::isISOControl);
    }

    private static @Nullable Double degrees(String said, int most) {
        if (!said.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?")) {
            return null;
        }
        var number = Double.parseDouble(said);
        return Math.abs(number) <= most ? number : null;
    }

    private static FieldError fault(Table.Row row, String field, String why) {
        return new FieldError("/rows/%d/%s".formatted(row.number(), field), why);
    }

    /** Where each field stands; -1 where it does not. */
    private record Columns(int code, int name, int lng, int lat, int address, int facing) {

        static Columns of(Table table) {
            var found = new Columns(
                    column(table, "code", "编码", "设备编码", "国标编码"),
                    column(table, "name", "名称", "点位名称"),
                    column(table, "lng", "经度", "longitude"),
                    column(table, "lat", "纬度", "latitude"),
                    column(table, "address", "地址", "位置"),
                    column(table, "facing", "朝向", "方位角"));
            if (found.code() < 0 || found.name() < 0 || found.lng() < 0 || found.lat() < 0) {
                throw ProblemException.invalid(
                        "/file", "The first row needs the columns 编码, 名称, 经度 and 纬度 (code, name, lng, lat).");
            }
            return found;
        }

        private static int column(Table table, String... names) {
            for (var name : names) {
                if (table.column(name) >= 0) {
                    return table.column(name);
                }
            }
            return -1;
        }
    }
}
