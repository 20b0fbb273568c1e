package io.cityops.search.ogc.layers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** A language that answers are given in. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** The first that a request likes of these; Chinese for who likes nothing in particular, English for all others. */
    public static Language of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(liked -> of(liked).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Optional<Language> of(Locale liked) {
        return switch (liked.getLanguage()) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }
}
