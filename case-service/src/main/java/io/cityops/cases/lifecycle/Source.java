package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a case came (案件来源), and whether the platform found it itself (自查) or was told (他查). */
public enum Source {
    /** The citizen portal. */
    WEB(SourceClass.OTHER),
    /** 12345, 12319 or another telephone. */
    HOTLINE(SourceClass.OTHER),
    WECHAT(SourceClass.OTHER),
    WEIBO(SourceClass.OTHER),
    EMAIL(SourceClass.OTHER),
    /** Another party's application, by Open311 GeoReport. */
    OPEN311(SourceClass.OTHER),
    /** A table that staff sent in. */
    BATCH(SourceClass.OTHER),
    /** A collector or handler on the street. */
    PATROL(SourceClass.SELF),
    /** A camera, watched by people or machines. */
    VIDEO(SourceClass.SELF),
    /** A sensor. */
    IOT(SourceClass.SELF),
    /** A leader's instruction (领导批示). */
    LEADER(SourceClass.OTHER),
    /** The level above, on paper or by telephone (上级转办). */
    UPPER(SourceClass.OTHER),
    /** Another department (部门转办). */
    DEPARTMENT(SourceClass.OTHER),
    /** Press, radio, television (媒体曝光). */
    MEDIA(SourceClass.OTHER),
    /** Another level's platform, over a link. */
    LINK(SourceClass.OTHER),
    OTHER(SourceClass.OTHER);

    private final SourceClass kind;

    Source(SourceClass kind) {
        this.kind = kind;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public SourceClass kind() {
        return kind;
    }

    /** All sources of a class. */
    public static List<Source> of(SourceClass kind) {
        return Arrays.stream(values()).filter(source -> source.kind == kind).toList();
    }
}
