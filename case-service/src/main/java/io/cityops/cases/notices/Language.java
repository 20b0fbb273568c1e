package io.cityops.cases.notices;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which people are told. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** What a browser asks for; Chinese unless that begins with English. */
    public static Language asked(@Nullable String header) {
        return header != null
                        && header.strip().toLowerCase(java.util.Locale.ROOT).startsWith("en")
                ? EN
                : ZH_CN;
    }
}
