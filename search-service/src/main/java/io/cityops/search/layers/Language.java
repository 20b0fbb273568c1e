package io.cityops.search.layers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale.LanguageRange;
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
        var liked = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
        try {
            return liked.isBlank() ? CHINESE : first(LanguageRange.parse(liked));
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }

    private static Language first(List<LanguageRange> liked) {
        return liked.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> of(range.getRange()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Optional<Language> of(String range) {
        return switch (range.split("-", 2)[0]) {
            case "zh", "*" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }
}
