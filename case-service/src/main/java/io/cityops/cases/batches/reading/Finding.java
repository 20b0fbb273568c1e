package io.cityops.cases.batches.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param field of which column; absent where it is none of a single one
 * @param value what stands there, shortened
 */
public record Finding(
        @Nullable Field field,
        String value,
        Why why,
        @Nullable String detail) {

    private static final int LONGEST = 120;

    public Finding {
        value = value.replaceAll("\\p{Cntrl}", " ");
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }

    static Finding of(Field field, String value, Why why) {
        return new Finding(field, value, why, null);
    }

    /** All the reasons of a row, each with the name of its column's field. */
    public static String words(List<Finding> findings, Locale locale) {
        var english = locale.getLanguage().equals("en");
        return findings.stream()
                .map(one -> one.field() == null
                        ? one.words(locale)
                        : (english ? one.field().code() : one.field().title()) + ": " + one.words(locale))
                .collect(Collectors.joining("; "));
    }

    /** What the reason is, in the reader's language. */
    public String words(Locale locale) {
        return (locale.getLanguage().equals("en") ? why.english : why.chinese) + (detail == null ? "" : "：" + detail);
    }

    /** The reasons. */
    public enum Why {
        MISSING("缺少内容", "Nothing stands here"),
        TOO_LONG("太长", "Too long"),
        CONTROL("含有控制字符", "Holds control characters"),
        NO_NUMBER("不是以度为单位的小数", "Not decimal degrees"),
        ELSEWHERE("位置不在本市范围内", "The place lies outside the city"),
        UNKNOWN_CATEGORY("目录里没有这个类别", "The catalogue has no such category"),
        SEVERAL_CATEGORIES("目录里有几个同名的类别，请填编码", "Several categories go by that name: give the code"),
        NO_PHONE("电话号码不对", "Not a telephone number"),
        NO_EMAIL("邮箱地址不对", "Not an address of mail"),
        NO_TIME("时间看不懂，应如 2026-11-20 08:30", "Not a time such as 2026-11-20 08:30"),
        NOT_THEN("时间不在允许的范围内", "Not a time that you may tell of"),
        NO_ORDER_NUMBER("应为 4 至 40 位字母、数字、下划线或连字符", "4 to 40 letters, digits, underscores or hyphens"),
        TWICE("上面已有同一编号的行", "A row above has the same number"),
        REFUSED("登记时被拒绝", "Refused when it was registered");

        private final String chinese;
        private final String english;

        Why(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
