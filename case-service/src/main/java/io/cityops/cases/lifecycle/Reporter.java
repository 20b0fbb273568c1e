package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who reported, as far as they said so; seen in full by nobody on the desk.
 *
 * @param answerTo where they are answered; nobody answers elsewhere than on the tracking page where it is absent
 */
@Embeddable
public record Reporter(
        @Column(name = "reporter_name") @Nullable String name,
        @Column(name = "reporter_phone") @Nullable String phone,
        @Column(name = "answer_to") @Nullable AnswerTo answerTo) {

    private static final int SHOWN_AHEAD = 3;
    private static final int SHOWN_BEHIND = 4;

    /** The phone number with its middle hidden. */
    public @Nullable String maskedPhone() {
        if (phone == null || phone.length() < SHOWN_AHEAD + SHOWN_BEHIND) {
            return phone == null ? null : "****";
        }
        return phone.substring(0, SHOWN_AHEAD)
                + "*".repeat(phone.length() - SHOWN_AHEAD - SHOWN_BEHIND)
                + phone.substring(phone.length() - SHOWN_BEHIND);
    }

    @Override
    public String toString() {
        return "a reporter";
    }
}
