package io.cityops.cases.batches.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of reports may stand for. */
public enum Field {
    DESCRIPTION("问题描述", "描述", "内容", "问题", "description", "content"),
    CATEGORY("类别", "小类", "类别编码", "案件类别", "category", "category code"),
    LNG("经度", "lng", "lon", "long", "longitude", "x"),
    LAT("纬度", "lat", "latitude", "y"),
    /** Longitude and latitude in one cell. */
    POINT("坐标", "经纬度", "coordinates", "point"),
    ADDRESS("地址", "位置", "地点", "address", "location"),
    NAME("上报人", "姓名", "诉求人", "reporter", "name"),
    PHONE("电话", "联系电话", "手机", "手机号", "phone", "mobile"),
    EMAIL("邮箱", "电子邮件", "email", "e-mail"),
    TOLD_AT("上报时间", "时间", "日期", "受理时间", "time", "date", "reported at"),
    ORDER_NUMBER("工单号", "编号", "工单编号", "order number", "number");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** What the template calls it. */
    public String title() {
        return names.getFirst();
    }

    /** The field that a column of that name most likely stands for. */
    static Optional<Field> guess(String column) {
        var name = column.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(name)
                        || field.code().equals(name)
                        || field.code().replace("_", "").equals(name))
                .findFirst();
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Field of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
