package io.cityops.cases.notices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody is told (知会事由); each has its own words in every channel and language. */
public enum Occasion {
    /** 待办: it is the reader's turn. */
    TO_DO(Reader.STAFF, false),
    /** 派遣: the unit is to handle it. */
    YOURS(Reader.STAFF, false),
    /** What the unit has is changed, ended or taken from it. */
    NEWS(Reader.STAFF, false),
    AGREED(Reader.STAFF, false),
    DECLINED(Reader.STAFF, false),
    NEAR_LIMIT(Reader.STAFF, false),
    OVERDUE(Reader.STAFF, true),
    /** 险情: something dangerous was reported, or said to be so. */
    HAZARD(Reader.STAFF, true),
    /** 督办: a unit has to answer for missed limits, or has done so. */
    SUPERVISION(Reader.STAFF, true),
    /** 权属征询: a unit is asked whether something is its own. */
    OWNER_ASKED(Reader.STAFF, false),
    /** 权属待裁定: the units have not made clear whose something is. */
    OWNER_UNCLEAR(Reader.STAFF, false),
    /** 权属已认定. */
    OWNER_SETTLED(Reader.STAFF, false),
    RECEIVED(Reader.REPORTER, false),
    /** 不予受理、不予立案、作废: it will not be worked on, and why. */
    NOT_TAKEN(Reader.REPORTER, false),
    /** 并案: it is worked on already, together with what others told. */
    JOINED(Reader.REPORTER, false),
    HANDED_ON(Reader.REPORTER, false),
    /** 结案: what was done, and whether the reporter is content. */
    SOLVED(Reader.REPORTER, false),
    REOPENED(Reader.REPORTER, false),
    /** 请补充位置: a mail says nothing of where it is; it is no report yet. */
    PLACE_NEEDED(Reader.REPORTER, false),
    /** 超过每日上限: who has written that often today is told once that no more is taken. */
    TOO_MANY(Reader.REPORTER, false);

    /** Whom the words are made for. */
    public enum Reader {
        STAFF,
        REPORTER
    }

    private final Reader reader;
    private final boolean urgent;

    Occasion(Reader reader, boolean urgent) {
        this.reader = reader;
        this.urgent = urgent;
    }

    public Reader reader() {
        return reader;
    }

    /** Whether it is about a mail, and no report. */
    public boolean ofMail() {
        return this == PLACE_NEEDED || this == TOO_MANY;
    }

    /** Whether it may break the quiet hours of a tenant that allows it. */
    public boolean urgent() {
        return urgent;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
