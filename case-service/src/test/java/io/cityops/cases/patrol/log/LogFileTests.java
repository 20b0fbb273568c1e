package io.cityops.cases.patrol.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.GridOfCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogFileTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void isReadBySpreadsheetsAndRunByNone() {
        var file = new LogFile(ZONE, false);
        file.add(entry("=HYPERLINK(\"http://evil\")", "已清扫,\n当场\"干净\""), List.of());

        var text = new String(file.bytes(), UTF_8);
        assertThat(text)
                .startsWith("\uFEFF编号,时间,")
                .contains("2026-11-23 00:00,")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
                .contains("\"已清扫,\n当场\"\"干净\"\"\"")
                .contains(",'450202001001001,东门网格,")
                .endsWith(",0,0,李网格员,,待审核\r\n");
    }

    @Test
    void isInEnglishForWhoReadsThat() {
        assertThat(new String(new LogFile(ZONE, true).bytes(), UTF_8)).startsWith("\uFEFFnumber,time,place,");
    }

    private static Entry entry(String description, String done) {
        return new Entry(
                UUID.randomUUID(),
                "4502022026112300001",
                Instant.parse("2026-11-22T16:00:00Z"),
                null,
                null,
                description,
                done,
                "li",
                "李网格员",
                null,
                new GridOfCase("450202001001001", "东门网格"),
                Review.WAITING);
    }
}
