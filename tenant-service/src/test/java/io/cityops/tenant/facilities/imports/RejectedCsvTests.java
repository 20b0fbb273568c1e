package io.cityops.tenant.facilities.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.facilities.tables.Table;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RejectedCsvTests {

    @Test
    void givesNoSpreadsheetAFormula() {
        var csv = new RejectedCsv(Locale.CHINESE);
        csv.header(List.of("id", "=name"));
        csv.refused(
                new Table.Row(7, List.of("=cmd|'/c calc'!A1", "-24.3", "@sum", "+86", "a\"b")),
                List.of(Finding.of(7, "name", "", Reason.MISSING, "1–200")));

        assertThat(new String(csv.bytes(), UTF_8))
                .startsWith("\uFEFF行号,问题,id,'=name")
                .contains("7,name: 缺少此项 (1–200),'=cmd|'/c calc'!A1,-24.3,'@sum,+86,\"a\"\"b\"");
    }
}
