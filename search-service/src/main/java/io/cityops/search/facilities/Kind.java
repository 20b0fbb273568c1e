package io.cityops.search.facilities;

import io.cityops.tenancy.web.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What sort of facility: a public toilet (公厕) or a car park (停车场). */
enum Kind {
    TOILET("toilet"),
    PARKING("parking");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The code of the kind that a request names, or nothing where it wants all. */
    static @Nullable String code(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (Arrays.stream(values()).anyMatch(kind -> kind.code.equals(asked))) {
            return asked;
        }
        throw ProblemException.invalid("kind", "A kind is one of toilet and parking.");
    }
}
