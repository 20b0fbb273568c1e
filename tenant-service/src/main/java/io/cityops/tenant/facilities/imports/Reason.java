package io.cityops.tenant.facilities.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a row is refused, or noted, in the words of either language. */
enum Reason {
    SHIFTED("本行有 {0} 格，表头有 {1} 列：各列可能已错位", "This row has {0} cells, the header has {1} columns: they may be shifted"),
    MISSING("缺少此项", "It is missing"),
    NOT_A_NUMBER("不是数字：各列可能已错位", "It is not a number: the columns may be shifted"),
    NO_PLACE("坐标为零，等于没有坐标", "The coordinates are zero, which is no place"),
    OUTSIDE("坐标不在本地区范围内", "The place lies outside this tenant"),
    SWAPPED("经度与纬度似乎颠倒", "Longitude and latitude seem to be swapped"),
    TEST_ROW("这是遗留的测试数据", "This is a leftover test row"),
    TOO_LONG("有 {0} 个字，太长", "It has {0} characters, too many"),
    NOT_ALLOWED("不是允许的值", "It is not an allowed value"),
    DUPLICATE("与第 {0} 行重复", "It repeats row {0}"),
    NAMED_BY_ADDRESS("没有名称，以地址代替", "It has no name, its address is used"),
    POINTS_LEFT_OUT("出入口坐标读不懂或不在本地区，已略去", "Entrances that cannot be read or lie outside are left out");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String in(Locale locale, Iterable<String> details) {
        var words = locale.getLanguage().equals("en") ? english : chinese;
        int at = 0;
        for (var detail : details) {
            words = words.replace("{" + at++ + "}", detail);
        }
        return words;
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
