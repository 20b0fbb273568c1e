package io.cityops.cases.mail.box;

import io.cityops.cases.reach.Answers;
import java.io.InputStream;

/**
 * What an IMAP server (RFC 9051) says. Whoever reads it not only keeps all of it, but makes room at once for as much as a
 * literal ({@code {n}}) or a count of mails announces.
 */
final class ShortAnswers extends Answers {

    /** A piece of a mail is a quarter of it; the numbers of 100,000 mails are less. */
    static final int MOST = 1024 * 1024;

    private static final int LINES = 20_000;
    private static final long MAILS = 1_000_000;

    /** Within which a line says of what it tells. */
    private static final int HEAD = 40;

    private final StringBuilder head = new StringBuilder(HEAD);
    private Brace brace = Brace.NONE;
    private long announced;
    private long literal;
    private int lines;

    ShortAnswers(InputStream said) {
        super(said, MOST);
    }

    @Override
    protected void asked() {
        super.asked();
        lines = 0;
    }

    @Override
    protected void heard(int sign) throws TooMuch {
        super.heard(sign);
        if (literal > 0) {
            literal--;
            return;
        }
        if (head.length() < HEAD) {
            head.append((char) sign);
            refuseIf(head.length() == HEAD && countsTooMany());
        }
        follow(sign);
        if (sign == '\n') {
            refuseIf(++lines > LINES || countsTooMany());
            head.setLength(0);
        }
    }

    /** A literal is announced at the end of a line, and is none of its lines itself. */
    private void follow(int sign) throws TooMuch {
        var digit = brace == Brace.OPEN && sign >= '0' && sign <= '9';
        if (sign == '{') {
            brace = Brace.OPEN;
            announced = 0;
        } else if (digit) {
            announced = Math.min(announced * 10 + sign - '0', Integer.MAX_VALUE);
        } else if (brace == Brace.OPEN && sign == '}') {
            brace = Brace.CLOSED;
        } else if (brace == Brace.CLOSED && sign == '\r') {
            brace = Brace.ENDING;
        } else {
            if (brace == Brace.ENDING && sign == '\n') {
                refuseIf(announced > left());
                literal = announced;
            }
            brace = Brace.NONE;
        }
    }

    /** How many mails there are is said in a line of its own: {@code * 23 EXISTS}. */
    private boolean countsTooMany() {
        if (head.isEmpty() || head.charAt(0) != '*') {
            return false;
        }
        var words = head.substring(1).strip().split("\\s+");
        if (words[0].isEmpty() || Character.isLetter(words[0].charAt(0)) && words[0].charAt(0) < 0x80) {
            return words[0].isEmpty() && head.length() == HEAD;
        }
        var told = words[0].matches("[0-9]{1,10}") && words.length > 1;
        return !told || words[1].regionMatches(true, 0, "EXISTS", 0, 6) && Long.parseLong(words[0]) > MAILS;
    }

    private enum Brace {
        NONE,
        OPEN,
        CLOSED,
        ENDING
    }
}
