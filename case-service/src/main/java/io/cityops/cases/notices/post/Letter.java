package io.cityops.cases.notices.post;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import java.util.UUID;

/**
 * Something to tell somebody who is not on the staff.
 *
 * @param key what happened and whom it is for; the same is told once
 * @param caseId the report that it is about
 */
public record Letter(String key, UUID caseId, Occasion occasion, AnswerTo to, Facts facts) {

    Channel channel() {
        return channel(to.kind());
    }

    /** Where an address is told: text messages go to telephones. */
    public static Channel channel(AnswerTo.Kind kind) {
        return switch (kind) {
            case TEL -> Channel.SMS;
            case MAILTO -> Channel.EMAIL;
            case WECHAT -> Channel.WECHAT;
        };
    }
}
