package io.cityops.cases.tables;

import static io.cityops.cases.tables.Workbooks.number;
import static io.cityops.cases.tables.Workbooks.row;
import static io.cityops.cases.tables.Workbooks.text;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {

    private static final FileLimits LIMITS = new FileLimits(1 << 20, 1_000, 20, 2_000, Duration.ofSeconds(20));

    @Test
    void isReadAsItIsShownAndNeverReckoned() {
        var rows = row(1, text("A1", "描述"), text("B1", "电话"), text("C1", "时间"), text("D1", "算"))
                + row(
                        4,
                        "<c r=\"A4\" t=\"s\"><v>0</v></c>",
                        number("B4", "13812345678"),
                        "<c r=\"C4\" s=\"1\"><v>46346.354166666664</v></c>",
                        "<c r=\"D4\"><f>1+WEBSERVICE(\"http://10.0.0.1\")</f><v>2</v></c>")
                + row(5, text("A5", "只有这一格"), "<c r=\"D5\" t=\"e\"><v>#REF!</v></c>");
        var read = read(Workbooks.of(rows, "<si><t>垃圾满溢, \"两天\"\n了</t></si>"));

        assertThat(read.getFirst().number()).isEqualTo(4);
        assertThat(read.getFirst().cells())
                .containsExactly("垃圾满溢, \"两天\"\n了", "13812345678", "2026-11-20 08:30:00", "2");
        assertThat(read.get(1).cells()).containsExactly("只有这一格");
    }

    @Test
    void isRefusedWhereItDeclaresADocumentType() {
        var hostile = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>";
        var parts = Workbooks.parts(row(1, text("A1", "a"), text("B1", "b")), "");
        parts.put("xl/sharedStrings.xml", hostile.getBytes(UTF_8));
        refused(Workbooks.zip(parts), "document type");
        parts.put("xl/sharedStrings.xml", hostile.getBytes(UTF_16LE));
        refused(Workbooks.zip(parts), "document type");
    }

    @Test
    void isUnpackedNoFurtherThanALimit() {
        var parts = Workbooks.parts(row(1, text("A1", "a"), text("B1", "b")), "");
        parts.put("xl/media/bomb.bin", new byte[65 << 20]);
        var bomb = Workbooks.zip(parts);
        assertThat(bomb.length).isLessThan(200_000);
        refused(bomb, "64 MB");
        parts.remove("xl/media/bomb.bin");
        for (var i = 0; i < 600; i++) {
            parts.put("xl/p" + i + ".xml", new byte[0]);
        }
        refused(Workbooks.zip(parts), "too many parts");
    }

    @Test
    void isRefusedWhereItIsTooMuchOrBroken() {
        refused(
                Workbooks.of(row(1, text("A1", "a"), text("B1", "b")) + row(900_000, text("A900000", "x")), ""),
                "rows");
        refused(Workbooks.of(row(1, text("A1", "a"), text("XFD1", "b")), ""), "columns");
        refused(Workbooks.of(row(1, text("A1", "a"), text("B1", "x".repeat(2_001))), ""), "characters");
        refused(Workbooks.of("", ""), "empty");
        refused(
                Workbooks.of(row(1, text("A1", "a"), text("B1", "b")) + "<row r=\"2\"><c r=\"A2\"><v>1</v", ""),
                "spreadsheet");
        refused(Workbooks.of(row(1, "<c r=\"A1\" t=\"s\"><v>77</v></c>"), ""), "empty");
        var whole = Workbooks.of(row(1, text("A1", "a"), text("B1", "b")), "");
        refused(Arrays.copyOf(whole, whole.length / 2), "spreadsheet");
        refused("PK\3\4 and nothing more".getBytes(UTF_8), "spreadsheet");
        refused(Workbooks.zip(java.util.Map.of("word/document.xml", new byte[3])), "no spreadsheet");
    }

    @Test
    void isRefusedBeforeRoomIsMadeForCellsThatNoSheetHas() {
        var head = row(1, text("A1", "a"), text("B1", "b"));
        for (var cell : List.of("ZZZZZZ1", "ZZZZZZZZZ1", "XFE1", "A1048577", "1", "A", "ÀÀ1", "A-1", "")) {
            refused(Workbooks.of(head + row(2, text(cell, "x")), ""), "beyond its last");
        }
        refused(
                Workbooks.of(head + "<row xmlns:p=\"urn:p\"><c p:r=\"A2\" r=\"ZZZZZZ2\"><v>1</v></c></row>", ""),
                "beyond");
        refused(Workbooks.of(head + row(2, "<c/>".repeat(16_385)), ""), "beyond its last");
        refused(Workbooks.of(head + "<row>" + ("<c/>".repeat(9_000) + "<row>").repeat(2), ""), "beyond its last");
        refused(Workbooks.of(head + "<row r=\"1048577\"/>", ""), "rows");
        refused(Workbooks.of(head + "<row r=\"-1\"/>", ""), "rows");
        refused(Workbooks.of(head, "<si/>".repeat(1_000_001)), "too many parts of one kind");
        var parts = Workbooks.parts(head + row(2, text("A2", "stands"), text("B2", "here")), "");
        parts.put(
                "xl/calcChain.xml", ("<calcChain>" + "<c r=\"D2\"/>".repeat(20_000) + "</calcChain>").getBytes(UTF_8));
        parts.put("xl/theme/theme1.xml", "<broken".getBytes(UTF_8)); // what nobody reads may be broken
        assertThat(read(Workbooks.zip(parts))).hasSize(1);
    }

    @Test
    void mayBeFullOfSignsThatStandForOthers() {
        var joined = "<c r=\"A%1$d\"><f>" + "&amp;".repeat(30_000) + "</f><v>%1$d</v></c>";
        var rows = row(1, text("A1", "a"), text("B1", "b"));
        for (var at = 2; at < 6; at++) {
            rows += row(at, joined.formatted(at), text("B" + at, "x"));
        }

        assertThat(read(Workbooks.of(rows, ""))).hasSize(4);
    }

    private static void refused(byte[] file, String why) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(why);
    }

    private static List<Table.Row> read(byte[] file) {
        var rows = new ArrayList<Table.Row>();
        Tables.open(file, LIMITS).read(row -> {
            if (!row.blank()) {
                rows.add(row);
            }
        });
        return rows;
    }
}
