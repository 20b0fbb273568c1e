package io.cityops.cases.notices.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words that come with the product, by which a tenant tells that has none of its own. */
final class Shipped {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            TEXTS.put(language, load("/notices/" + language.tag() + ".properties"));
        }
    }

    private Shipped() {}

    /** The template; none where nobody is told of that there. */
    static Optional<Template> find(Occasion occasion, Channel channel, Language language) {
        var key = occasion.code() + "." + channel.code();
        var text = text(language, key);
        return text == null
                ? Optional.empty()
                : Optional.of(new Template(Objects.requireNonNullElse(text(language, key + ".subject"), ""), text));
    }

    static String name(ClockName clock, Language language) {
        return Objects.requireNonNull(text(language, "clock." + clock.code()));
    }

    /** What the stage is called where a tenant has no name of its own for it. */
    static String name(Stage stage, Language language) {
        return Objects.requireNonNullElse(text(language, "stage." + stage.code()), stage.label());
    }

    private static @Nullable String text(Language language, String key) {
        return Objects.requireNonNull(TEXTS.get(language)).getProperty(key);
    }

    private static Properties load(String path) {
        try (var reader =
                new InputStreamReader(Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path), UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
