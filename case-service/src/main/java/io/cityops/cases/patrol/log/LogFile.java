package io.cityops.cases.patrol.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.tables.Quoted;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log of a day as a table: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula. */
final class LogFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> CHINESE =
            List.of("编号", "时间", "地点", "网格编码", "网格", "类别", "情况说明", "处置情况", "处置前照片", "处置后照片", "处置人", "单位", "审核情况");
    private static final List<String> ENGLISH = List.of(
            "number",
            "time",
            "place",
            "grid code",
            "grid",
            "category",
            "report",
            "what was done",
            "photos before",
            "photos after",
            "by",
            "unit",
            "review");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;
    private final ZoneId zone;
    private final boolean english;

    LogFile(ZoneId zone, boolean english) {
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().build(text);
        this.zone = zone;
        this.english = english;
        csv.writeRecord(english ? ENGLISH : CHINESE);
    }

    void add(Entry entry, List<Attachment> files) {
        var grid = entry.grid();
        var category = entry.category();
        var unit = entry.unit();
        csv.writeRecord(Stream.of(
                        entry.number(),
                        TIME.format(entry.at().atZone(zone)),
                        entry.address(),
                        grid == null ? null : grid.code(),
                        grid == null ? null : grid.name(),
                        category == null ? null : category.name(),
                        entry.description(),
                        entry.done(),
                        count(files, Role.BEFORE),
                        count(files, Role.AFTER),
                        entry.personName(),
                        unit == null ? null : unit.name(),
                        words(entry.review()))
                .map(LogFile::cell)
                .toList());
    }

    byte[] bytes() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String cell(@Nullable String said) {
        return said == null ? "" : Quoted.of(said);
    }

    private static String count(List<Attachment> files, Role role) {
        return String.valueOf(files.stream().filter(one -> one.role() == role).count());
    }

    private String words(Review review) {
        return switch (review) {
            case WAITING -> english ? "to be reviewed" : "待审核";
            case ARCHIVED -> english ? "archived" : "已存档";
            case TAKEN_UP -> english ? "taken up as a case" : "已转入流程";
        };
    }
}
