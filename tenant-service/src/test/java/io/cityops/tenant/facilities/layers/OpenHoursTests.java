package io.cityops.tenant.facilities.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "24小時|24/7",
                "24 小时|24/7",
                "00:00:00~23:59:59|24/7",
                "24 hours|24/7",
                "6:00-22:00|06:00-22:00",
                "07:00:00~23:00:00|07:00-23:00",
                "Mo-Fr 06:00-22:00; Sa,Su 07:00-21:00|Mo-Fr 06:00-22:00; Sa,Su 07:00-21:00",
                "Mo-Fr 08:00-18:00; PH off|Mo-Fr 08:00-18:00; PH off",
                "Apr-Sep 06:00-22:00; Oct-Mar 07:00-21:00|Apr-Sep 06:00-22:00; Oct-Mar 07:00-21:00",
                "18:00-26:00|18:00-26:00",
                "8:00 - 12:00;14:00-17:30|08:00-12:00,14:00-17:30",
                "8:00至12:00、14:00至17:30|08:00-12:00,14:00-17:30",
                "08:00-12:00 14:00-17:30|08:00-12:00,14:00-17:30",
                "每日8小時估算，每月不逾240小時。|-",
                "25:00-26:00|-"
            })
    void areReadAsPeopleWriteThem(String written, String read) {
        assertThat(OpenHours.read(written)).isEqualTo(read);
    }
}
