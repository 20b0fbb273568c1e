package io.cityops.cases.levels;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Filing;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.Reporter;
import io.cityops.cases.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one level's platform tells another's of a case that they share. */
record Message(UUID id, UUID link, Type type, Word word) {

    /** What it is about. */
    enum Type {
        OFFERED("case.offered"),
        PROGRESS("case.progress"),
        RESULT("case.result"),
        RETURNED("case.returned");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }

        @JsonCreator
        static Type of(String code) {
            return Arrays.stream(values())
                    .filter(type -> type.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no message is called " + code));
        }
    }

    /**
     * How the case stands at its sender.
     *
     * @param ours what the sender calls its case
     * @param yours what the receiver calls its twin, where the sender knows
     * @param version grows with every change at the sender: older news is no news
     * @param content what the case is about, when it is offered
     * @param said the reason of an offer or a return, or the text of a result
     * @param pictures small JPEG pictures in base64
     * @param light how far it has come by the sender's own rules, or where the sender lent it, by its peer's; absent from
     *     senders that do not tell it
     */
    record Word(
            UUID ours,
            @Nullable UUID yours,
            String number,
            Stage stage,
            long version,
            @Nullable Content content,
            @Nullable String said,
            List<String> pictures,
            @Nullable ProgressLight light) {

        Word {
            pictures = List.copyOf(pictures);
        }
    }

    /** The case itself. Who reported it goes along only where the link grants that. */
    record Content(
            @Nullable Category category,
            @Nullable String condition,
            @Nullable Limit limit,
            String description,
            Place place,
            boolean demo,
            @Nullable Contact reporter) {

        /** How the sender has filed it, where it has. */
        @Nullable
        Filing filing() {
            return condition == null || limit == null ? null : Filing.of(condition, limit);
        }

        /** Who told the sender, as far as the sender tells us. */
        @Nullable
        Reporter told() {
            return reporter == null ? null : new Reporter(reporter.name(), reporter.phone(), null);
        }
    }

    /** How the reporter is reached. */
    record Contact(@Nullable String name, @Nullable String phone) {

        @Override
        public String toString() {
            return "a reporter";
        }
    }
}
