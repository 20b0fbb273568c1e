package io.cityops.cases.open311;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** How an answer is written, as the end of its address says. */
enum Form {
    JSON(new MediaType("application", "json", java.nio.charset.StandardCharsets.UTF_8)),
    XML(new MediaType("text", "xml", java.nio.charset.StandardCharsets.UTF_8));

    private final MediaType type;

    Form(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    static Optional<Form> of(String suffix) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(suffix))
                .findFirst();
    }

    /** What an error is written in where the address does not say it. */
    static Form ofPath(String path) {
        return path.endsWith(".xml") ? XML : JSON;
    }
}
