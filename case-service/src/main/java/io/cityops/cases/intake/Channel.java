package io.cityops.cases.intake;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import org.jspecify.annotations.Nullable;

/**
 * The way by which a report comes (渠道).
 *
 * @param by who hands it in
 * @param answerTo where whoever told it is answered, when not on the tracking page alone
 * @param old whether it may tell of what was told long ago
 */
public record Channel(Source source, Doer by, @Nullable AnswerTo answerTo, boolean old) {

    public Channel(Source source, Doer by, @Nullable AnswerTo answerTo) {
        this(source, by, answerTo, false);
    }

    /** What staff register: who told them by telephone is answered by telephone. */
    public static Channel toldToStaff(Report report, Source source, Doer by) {
        var who = report.reporter();
        var phone = source == Source.HOTLINE && who != null ? who.phone() : null;
        return new Channel(
                source, by, phone == null ? null : AnswerTo.phone(phone).orElse(null));
    }
}
