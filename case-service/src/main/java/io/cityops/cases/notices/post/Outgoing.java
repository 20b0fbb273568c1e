package io.cityops.cases.notices.post;

import io.cityops.cases.notices.MailThreads;
import io.cityops.cases.notices.Occasion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed to a carrier.
 *
 * @param to the address, without its scheme
 * @param link where the reporter follows the report
 * @param values of the places of the text in their order, for who has the text himself
 * @param thread where it belongs, where it answers a mail
 */
public record Outgoing(
        Occasion occasion,
        String to,
        String subject,
        String text,
        String link,
        List<String> values,
        MailThreads.@Nullable Thread thread) {

    @Override
    public String toString() {
        return "a message about " + occasion;
    }
}
