package io.cityops.cases.notices.templates;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.templates.StoredTemplates.Slot;
import io.cityops.cases.notices.templates.Wording.WrongWording;
import io.cityops.tenancy.web.ProblemException;
import java.util.Set;
import java.util.regex.Pattern;

/** What a template must be to be taken. */
final class TemplateCheck {

    private static final int SUBJECT = 100;
    private static final int SINGLE = 70;
    private static final int PART = 67;
    private static final Set<Placeholder> OF_THE_REPORTER = Set.of(Placeholder.CODE, Placeholder.LINK);
    private static final Pattern KEYWORDS =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}=[^\\n]+(\\n[A-Za-z][A-Za-z0-9_]{0,31}=[^\\n]+)*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private TemplateCheck() {}

    /** @throws ProblemException naming what is wrong with it */
    static void check(Slot slot, Template template) {
        if (Shipped.find(slot.occasion(), slot.channel(), slot.language()).isEmpty()) {
            throw ProblemException.invalid("channel", "Nobody is told of this there.");
        }
        part("/text", slot.occasion(), template.text(), longest(slot.channel()));
        if (slot.channel() == Channel.EMAIL) {
            if (template.subject().isBlank() || template.subject().contains("\n")) {
                throw ProblemException.invalid("/subject", "An e-mail has a subject, of one line.");
            }
            part("/subject", slot.occasion(), template.subject(), SUBJECT);
        }
        if (slot.channel() == Channel.WECHAT
                && !KEYWORDS.matcher(template.text()).matches()) {
            throw ProblemException.invalid("/text", "Each line is a keyword of the template, “=” and what it holds.");
        }
    }

    /** How many text messages a text of that length is: 70 characters in one, 67 in each of several. */
    static int parts(String text) {
        var length = text.length();
        return length <= SINGLE ? 1 : (length + PART - 1) / PART;
    }

    private static int longest(Channel channel) {
        return switch (channel) {
            case INBOX -> 200;
            case EMAIL -> 4_000;
            case SMS -> 300;
            case WECHAT -> 600;
        };
    }

    private static void part(String pointer, Occasion occasion, String text, int longest) {
        if (text.length() > longest || CONTROL.matcher(text).find()) {
            throw ProblemException.invalid(pointer, "At most " + longest + " characters, none of them a control.");
        }
        try {
            var places = Wording.of(text).places();
            if (occasion.reader() == Occasion.Reader.STAFF && places.stream().anyMatch(OF_THE_REPORTER::contains)) {
                throw ProblemException.invalid(pointer, "{code} and {link} are for reporters only.");
            }
        } catch (WrongWording e) {
            throw ProblemException.invalid(pointer, String.valueOf(e.getMessage()));
        }
    }
}
